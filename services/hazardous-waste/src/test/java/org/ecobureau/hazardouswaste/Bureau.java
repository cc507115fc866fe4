package org.ecobureau.hazardouswaste;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.graphql.GraphQlCaller.Session;
import org.ecobureau.vocabulary.lifecycle.Role;

/** The service under test as officers and organisations use it. */
public class Bureau {

    private static final String PAYLOAD = "node { id number status version } warnings { code } findings { code }";

    private final GraphQlCaller graphQl;

    Bureau(GraphQlCaller graphQl) {
        this.graphQl = graphQl;
    }

    public Session officer() {
        return graphQl.as(Role.COUNTY_OFFICER);
    }

    public Session as(Role role, String organisation) {
        return graphQl.as(role, organisation);
    }

    public Session as(Role role) {
        return graphQl.as(role);
    }

    public Session nobody() {
        return graphQl.withoutToken();
    }

    /** A licence in force from 2018 to 2022; its id. */
    public String licence(String operator, String... wasteCodes) {
        return licenceFrom(operator, "2018-01-01", wasteCodes);
    }

    /** A licence in force for five years; its id. */
    public String licenceFrom(String operator, String validFrom, String... wasteCodes) {
        return officer()
                .mutate("grantOperatingLicence", licenceInput(operator, validFrom, wasteCodes), PAYLOAD)
                .text("grantOperatingLicence.node.id");
    }

    public static Map<String, Object> licenceInput(String operator, String validFrom, String... wasteCodes) {
        return new HashMap<>(Map.of(
                "number",
                "湘环（危）字 " + UUID.randomUUID(),
                "operator",
                operator,
                "kind",
                "COMPREHENSIVE",
                "wasteCodes",
                List.of(wasteCodes),
                "yearlyQuantity",
                Map.of("value", 100, "unit", "T"),
                "validFrom",
                validFrom,
                "at",
                "2017-12-20T10:00:00+08:00"));
    }

    /** Three organisations, the operator licensed for HW48 in 2020. */
    public Trio trio() {
        Trio trio = new Trio(Codes.fresh(), Codes.fresh(), Codes.fresh());
        licence(trio.operator(), "HW48");
        return trio;
    }

    /** The parties to a manifest. */
    public record Trio(String remover, String carrier, String operator) {

        public Map<String, Object> draft() {
            return new HashMap<>(Map.of(
                    "remover",
                    remover,
                    "carrier",
                    carrier,
                    "operator",
                    operator,
                    "vehicle",
                    "湘D12345",
                    "lines",
                    List.of(line("1000")),
                    "at",
                    "2020-09-03T08:20:00+08:00"));
        }
    }

    public static Map<String, Object> line(String kilograms) {
        return Map.of("wasteCode", "321-018-48", "quantity", Map.of("value", new BigDecimal(kilograms), "unit", "KG"));
    }

    /** A draft of September 2020; its id. */
    public String draft(Trio trio) {
        return officer().mutate("draftManifest", trio.draft(), PAYLOAD).text("draftManifest.node.id");
    }

    /** Takes the manifest on by one step at that time of 4 September 2020. */
    public GraphQlAnswer step(String mutation, String id, String time, Map<String, ?> more) {
        Map<String, Object> input = new HashMap<>(Map.of("id", id, "at", "2020-09-04T" + time + ":00+08:00"));
        input.putAll(more);
        return officer().mutate(mutation, input, PAYLOAD);
    }

    /** Brings a draft to the state before the receiver's decision. */
    public void arrive(String id) {
        step("issueManifest", id, "08:00", Map.of()).data("issueManifest.node");
        step("departManifest", id, "09:00", Map.of()).data("departManifest.node");
        step("arriveManifest", id, "11:00", Map.of()).data("arriveManifest.node");
    }
}
