package org.ecobureau.remediation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.test.graphql.GraphQlCaller.Session;
import org.ecobureau.test.graphql.ServiceSchema;
import org.ecobureau.vocabulary.lifecycle.Role;
import tools.jackson.databind.JsonNode;

/** Brings records about through the service's own mutations, as an officer who records the past. */
public final class Scene {

    /** After every date of {@link #life}. */
    public static final String AT = at("2021-02-01");

    public static final String IMPORTED = "lines accepted rejected results { line status id findings { code field } }";

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final String PAYLOAD =
            "node { __typename id version } warnings { code field } findings { code field }";

    /** A step a month in the order of a life, from the suspicion on. */
    private static final List<String> DATES = List.of(
            "suspectedAt",
            "preliminarySurveyAt",
            "preliminaryReportedAt",
            "surveyedAt",
            "assessedAt",
            "listedAt",
            "planFiledAt",
            "worksStartedAt",
            "worksDoneAt",
            "evaluationSubmittedAt",
            "evaluationPassedAt",
            "removalAppliedAt",
            "removedAt");

    private final GraphQlCaller caller;

    public Scene(GraphQlCaller caller) {
        this.caller = caller;
    }

    public Session officer() {
        return caller.as(Role.COUNTY_OFFICER);
    }

    public static String at(String day) {
        return day + "T09:00:00+08:00";
    }

    /** A number that no other test has. */
    public static int serial() {
        return SERIAL.incrementAndGet();
    }

    public static Map<String, Object> input(Object... fields) {
        Map<String, Object> input = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
        return input;
    }

    public static Map<String, Object> with(Map<String, ?> input, Object... fields) {
        Map<String, Object> changed = new LinkedHashMap<>(input);
        changed.putAll(input(fields));
        return changed;
    }

    public static Map<String, Object> quantity(Object value, String unit) {
        return input("value", value, "unit", unit);
    }

    /** A line of an import: a new site of 2020 with a step a month up to that date. */
    public static Map<String, Object> life(String lastDate) {
        Map<String, Object> life = input(
                "name", Samples.newName("地块"),
                "town", "430422122",
                "responsible", Samples.newCode(),
                "remediator", Samples.newCode(),
                "evaluator", Samples.newCode(),
                "landUse", "TYPE2",
                "longitude", "112.6",
                "latitude", "26.7",
                "surveyAnalyte", "镉",
                "surveyMgPerKg", "180",
                "technique", "固化/稳定化",
                "groundwater", "监测井三口");
        for (int i = 0; i <= DATES.indexOf(lastDate); i++) {
            life.put(DATES.get(i), at(i < 12 ? "2020-%02d-10".formatted(i + 1) : "2021-01-10"));
        }
        return life;
    }

    /** The lines under one header; a cell that a line lacks is empty. */
    public static String csv(List<? extends Map<String, ?>> lines) {
        List<String> header = lines.stream()
                .flatMap(line -> line.keySet().stream())
                .distinct()
                .toList();
        StringBuilder csv = new StringBuilder(String.join(",", header)).append('\n');
        for (Map<String, ?> line : lines) {
            List<String> cells = header.stream()
                    .map(column -> line.containsKey(column) ? String.valueOf(line.get(column)) : "")
                    .toList();
            csv.append(String.join(",", cells)).append('\n');
        }
        return csv.toString();
    }

    /** What became of the lines. */
    public JsonNode load(String mutation, List<? extends Map<String, ?>> lines) {
        return load(officer(), mutation, input("csv", csv(lines))).data(mutation);
    }

    public static GraphQlAnswer load(Session session, String mutation, Map<String, ?> input) {
        return session.mutate(mutation, input, IMPORTED);
    }

    /** The id of a site that lived so. */
    public String site(Map<String, ?> life) {
        return sites(List.of(life)).get(0);
    }

    /** The id of a site of 2020 with a step a month up to that date. */
    public String site(String lastDate) {
        return site(life(lastDate));
    }

    /** The ids of the sites, in the order of their lives. */
    public List<String> sites(List<? extends Map<String, ?>> lives) {
        return ids("importSites", lives);
    }

    /** The ids of what the lines tell of, all of them accepted. */
    public List<String> ids(String mutation, List<? extends Map<String, ?>> lines) {
        GraphQlAnswer answer = load(officer(), mutation, input("csv", csv(lines)));
        assertThat(answer.data(mutation + ".accepted").asInt())
                .as(answer.body())
                .isEqualTo(lines.size());
        List<String> ids = new ArrayList<>();
        answer.data(mutation + ".results")
                .forEach(line -> ids.add(line.get("id").asString()));
        return ids;
    }

    /** A site where soil lies excavated, and whose transport to the operator was reported. */
    public Works works() {
        Map<String, Object> life = life("worksStartedAt");
        String operator = Samples.newCode();
        String site = site(life);
        accept("recordEarthwork", excavating(site));
        accept("reportSoilTransport", reporting(site, operator));
        return new Works(site, (String) life.get("name"), (String) life.get("remediator"), operator);
    }

    /** A site under remediation. */
    public record Works(String site, String name, String remediator, String operator) {

        public Map<String, Object> shipping() {
            return input(
                    "siteId",
                    site,
                    "quantity",
                    quantity(28_400, "KG"),
                    "carrier",
                    Samples.newCode(),
                    "operator",
                    operator,
                    "wasteCode",
                    "321-018-48",
                    "vehicle",
                    "湘D12345",
                    "at",
                    AT);
        }
    }

    public static Map<String, Object> excavating(String site) {
        return input("siteId", site, "kind", "EXCAVATED", "quantity", quantity(100, "T"), "at", AT);
    }

    public static Map<String, Object> reporting(String site, String operator) {
        return input("siteId", site, "operator", operator, "route", "松江镇至厂区", "quantity", quantity(50, "T"), "at", AT);
    }

    public static Map<String, Object> village() {
        return input("name", Samples.newName("村"), "town", "430422122", "at", at("2019-01-02"));
    }

    public static Map<String, Object> treating(String village) {
        return input("villageId", village, "batch", "2019年第二批", "investment", quantity(22.5, "CNY_10K"), "at", AT);
    }

    public static Map<String, Object> soilSample(String site) {
        return input(
                "siteId", site, "takenOn", "2020-03-01", "point", "S01", "depthM", 0.2, "analyte", "镉", "value", 180);
    }

    public static Map<String, Object> leachateSample(String site) {
        return input(
                "siteId", site,
                "takenOn", "2020-09-01",
                "batch", "P-01",
                "analyte", "镉",
                "leachMethod", "HJ_T_299_2007",
                "value", 0.05);
    }

    /** A mutation of the service, whatever its input is called. */
    public static GraphQlAnswer mutate(Session session, String mutation, Map<String, ?> input) {
        return session.ask(
                "mutation($input: %s!) { %s(input: $input) { %s } }"
                        .formatted(ServiceSchema.inputType(mutation), mutation, PAYLOAD),
                Map.of("input", input));
    }

    public GraphQlAnswer accept(String mutation, Map<String, ?> input) {
        GraphQlAnswer answer = mutate(officer(), mutation, input);
        assertThat(answer.errorCodes()).as("%s: %s", mutation, answer.body()).isEmpty();
        return answer;
    }

    /** The id of the record that the mutation brought about. */
    public String accepted(String mutation, Map<String, ?> input) {
        return accept(mutation, input).text(mutation + ".node.id");
    }

    /** The version in which a record is kept; 0 when it is not. */
    public int version(String type, String id) {
        JsonNode kept = officer()
                .ask(
                        "query($of: [_Any!]!) { _entities(representations: $of) { ... on %s { version } } }"
                                .formatted(type),
                        Map.of("of", List.of(Map.of("__typename", type, "id", id))))
                .data("_entities.0");
        return kept.isNull() ? 0 : kept.get("version").asInt();
    }

    /** What is asked of a site. */
    public JsonNode site(String id, String selection) {
        return officer()
                .ask("query($id: ID!) { contaminatedSite(id: $id) { %s } }".formatted(selection), Map.of("id", id))
                .data("contaminatedSite");
    }

    /** The findings as {@code code@field}. */
    public static List<String> findings(JsonNode line) {
        return line.get("findings")
                .valueStream()
                .map(finding -> finding.get("code").asString() + "@"
                        + finding.path("field").asString(""))
                .toList();
    }
}
