package org.ecobureau.test.processes;

import java.nio.file.Path;
import java.util.List;

/** A part of the system with a process of its own. */
public enum Service {
    PERMITS("permits", "services/permits/target/permits"),
    HAZARDOUS_WASTE("hazardous-waste", "services/hazardous-waste/target/hazardous-waste"),
    MEDICAL_WASTE("medical-waste", "services/medical-waste/target/medical-waste"),
    REMEDIATION("remediation", "services/remediation/target/remediation"),
    EXCHANGE("exchange", "services/exchange/target/exchange"),
    GATEWAY("gateway", "gateway/target/ecobureau-gateway");

    /** All but the gateway. */
    public static final List<Service> BEHIND_THE_GATEWAY =
            List.of(PERMITS, HAZARDOUS_WASTE, MEDICAL_WASTE, REMEDIATION, EXCHANGE);

    private final String label;
    private final String jar;

    Service(String label, String jar) {
        this.label = label;
        this.jar = jar;
    }

    /** Its name in the supergraph and in errors. */
    public String label() {
        return label;
    }

    /** Its jar, as seen from the directory of a module under {@code infra}. */
    public Path jar() {
        return Path.of("../..").resolve(jar + "-0.1.0-SNAPSHOT-app.jar").normalize();
    }
}
