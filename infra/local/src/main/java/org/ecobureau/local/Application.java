package org.ecobureau.local;

import java.nio.file.Path;
import java.util.List;

/**
 * A part of the system that runs in a process of its own.
 *
 * @param name as in the supergraph and in its jars
 * @param directory of its build
 * @param heapMegabytes how large its heap may grow
 */
record Application(String name, Path directory, String artifact, int heapMegabytes) {

    static final String GATEWAY = "gateway";

    private static final String VERSION = "0.1.0-SNAPSHOT";

    /** The services whose answers everybody waits for, the gateway, and the services that come up after it. */
    static List<Application> all(Path repository) {
        return List.of(
                service(repository, "permits"),
                service(repository, "hazardous-waste"),
                service(repository, "medical-waste"),
                service(repository, "remediation"),
                new Application(GATEWAY, repository.resolve("gateway/target"), "ecobureau-gateway", 256),
                service(repository, "exchange"));
    }

    boolean isGateway() {
        return name.equals(GATEWAY);
    }

    private static Application service(Path repository, String name) {
        return new Application(
                name, repository.resolve("services").resolve(name).resolve("target"), name, 320);
    }

    /** Its classes alone. */
    Path classes() {
        return directory.resolve("%s-%s.jar".formatted(artifact, VERSION));
    }

    /** Its classes with all libraries inside, as it is deployed. */
    Path deployable() {
        return directory.resolve("%s-%s-app.jar".formatted(artifact, VERSION));
    }
}
