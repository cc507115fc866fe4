package org.ecobureau.medicalwaste;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecobureau.test.graphql.GraphQlAnswer;
import org.ecobureau.test.graphql.GraphQlCaller;
import org.ecobureau.vocabulary.lifecycle.Role;

/** Brings records about through the service's own mutations, as an officer who records the past. */
public final class Scene {

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private final GraphQlCaller caller;

    public Scene(GraphQlCaller caller) {
        this.caller = caller;
    }

    public GraphQlCaller.Session officer() {
        return caller.as(Role.COUNTY_OFFICER);
    }

    /** The credit code of a registered hospital. */
    public String hospital() {
        return hospital(false, 300);
    }

    public String hospital(boolean infectious, int beds) {
        String code = Samples.newCode();
        accept(
                "registerHospital",
                input("creditCode", code, "beds", beds, "infectious", infectious, "at", HOSPITAL_AT));
        return code;
    }

    private static final String HOSPITAL_AT = "2019-01-01T00:00:00+08:00";

    /** A plate that no other test has. */
    public static String newVehicle() {
        return "湘D%05d".formatted(SERIAL.incrementAndGet());
    }

    public static String newBagNumber() {
        return "HN-%06d".formatted(SERIAL.incrementAndGet());
    }

    public static Map<String, Object> input(Object... fields) {
        Map<String, Object> input = new LinkedHashMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            input.put((String) fields[i], fields[i + 1]);
        }
        return input;
    }

    public static Map<String, Object> with(Map<String, ?> input, Object... fields) {
        Map<String, Object> changed = new HashMap<>(input);
        changed.putAll(input(fields));
        return changed;
    }

    public static Map<String, Object> kilograms(double value) {
        return input("value", value, "unit", "KG");
    }

    public Map<String, Object> packing(String hospital, boolean covid) {
        return input(
                "id",
                newBagNumber(),
                "hospital",
                hospital,
                "department",
                "发热门诊",
                "wasteClass",
                "INFECTIOUS",
                "covid",
                covid,
                "label",
                covid ? "感染性废物 新冠" : "感染性废物",
                "at",
                "2020-02-15T08:00:00+08:00");
    }

    /** The number of a packed bag. */
    public String packedBag(String hospital, boolean covid) {
        return accept("packWasteBag", packing(hospital, covid)).text("packWasteBag.node.id");
    }

    /** The number of a bag of 5 kg that is ready for its hand-over. */
    public String sealedBag(String hospital, boolean covid) {
        String number = packedBag(hospital, covid);
        accept("sealWasteBag", sealing(number, covid));
        return number;
    }

    public Map<String, Object> sealing(String bag, boolean covid) {
        return input(
                "id",
                bag,
                "weight",
                kilograms(5),
                "zone",
                covid ? "HIGHLY_INFECTIOUS" : "ORDINARY",
                "at",
                "2020-02-15T09:00:00+08:00");
    }

    public static Map<String, Object> stop(String origin, double kilograms, String... bags) {
        return input(
                "origin", origin, "wasteClass", "INFECTIOUS", "weight", kilograms(kilograms), "bags", List.of(bags));
    }

    public Map<String, Object> handingOver(String stream, Object... stops) {
        return input(
                "stream", stream,
                "carrier", Samples.newCode(),
                "vehicle", newVehicle(),
                "plant", Samples.newCode(),
                "stops", List.of(stops),
                "at", "2020-02-15T10:00:00+08:00");
    }

    /** The number of an open round. */
    public String round(Map<String, ?> handingOver) {
        return accept("handOverRound", handingOver).text("handOverRound.node.id");
    }

    public String departed(Map<String, ?> handingOver) {
        String id = round(handingOver);
        accept("departRound", input("id", id, "at", "2020-02-15T11:00:00+08:00"));
        return id;
    }

    public static Map<String, Object> receiving(String round) {
        return input("id", round, "weight", kilograms(10), "at", "2020-02-15T13:00:00+08:00");
    }

    public String received(Map<String, ?> handingOver) {
        String id = departed(handingOver);
        accept("receiveRound", receiving(id));
        return id;
    }

    public static Map<String, Object> disposing(String round) {
        return input("id", round, "method", "INCINERATION", "at", "2020-02-15T20:00:00+08:00");
    }

    public GraphQlAnswer accept(String mutation, Map<String, ?> input) {
        GraphQlAnswer answer =
                officer().mutate(mutation, input, "node { id version } warnings { code } findings { code }");
        assertThat(answer.errorCodes()).as("%s: %s", mutation, answer.body()).isEmpty();
        return answer;
    }
}
