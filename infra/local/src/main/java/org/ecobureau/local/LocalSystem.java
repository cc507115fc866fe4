package org.ecobureau.local;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The running services and the gateway. They end in the opposite order of their start. */
final class LocalSystem implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration STOP = Duration.ofSeconds(20);

    /** A process that writes its class archive takes longer to end. */
    private static final Duration ARCHIVING = Duration.ofSeconds(90);

    private record Running(Child child, ClassArchive archive) {}

    private final Path build;
    private final DataDirectory data;
    private final Ports ports;
    private final Map<String, String> environment;
    private final Path publicKey;
    private final List<Running> running = new ArrayList<>();
    private volatile boolean up;
    private boolean closed;

    /**
     * @param build where what is made once per build is kept
     * @param environment by which the applications find their servers
     * @param publicKey by which they check tokens
     */
    LocalSystem(Path build, DataDirectory data, Ports ports, Map<String, String> environment, Path publicKey) {
        this.build = build;
        this.data = data;
        this.ports = ports;
        this.environment = Map.copyOf(environment);
        this.publicKey = publicKey;
    }

    URI endpoint() {
        return URI.create("http://localhost:%d/graphql".formatted(ports.gateway()));
    }

    /**
     * Starts the gateway and the services before it side by side, waits until each answers, and starts the others then.
     *
     * @param applications in the order of {@link Application#all}
     * @throws LaunchFailure if one of them does not come up
     */
    void start(List<Application> applications) {
        List<String> addresses = new ArrayList<>();
        int services = 0;
        for (Application application : applications) {
            if (!application.isGateway()) {
                addresses.add("--ecobureau.gateway.services[%s].url=http://127.0.0.1:%d/graphql"
                        .formatted(application.name(), ports.service(++services)));
            }
        }
        services = 0;
        for (Application application : applications) {
            if (application.isGateway()) {
                start(application, ports.gateway(), addresses);
                new Readiness(START).await(children());
            } else {
                start(application, ports.service(++services), List.of());
            }
        }
        up = true;
    }

    private synchronized void start(Application application, int port, List<String> arguments) {
        if (closed) {
            throw new LaunchFailure("stopped while starting");
        }
        Unpacked unpacked = Unpacked.of(application, build.resolve("libraries"));
        ClassArchive archive = ClassArchive.of(application, unpacked, build.resolve("archives"));
        List<String> all = new ArrayList<>(List.of(
                "--server.port=" + port,
                "--server.address=127.0.0.1",
                "--ecobureau.jwt.public-key-location=" + publicKey.toUri()));
        all.addAll(arguments);
        Child child = Child.start(
                application.name(),
                JavaProcess.command(application, unpacked, archive, data.path(), all),
                environment,
                data.logs().resolve(application.name() + ".log"),
                port);
        running.add(new Running(child, archive));
    }

    synchronized List<Child> children() {
        return running.stream().map(Running::child).toList();
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (running.isEmpty()) {
            return;
        }
        // The gateway first, so that nobody asks services that are gone.
        List<Running> gateway = running.stream()
                .filter(each -> each.child.name().equals(Application.GATEWAY))
                .toList();
        running.removeAll(gateway);
        end(gateway);
        end(List.copyOf(running));
        running.clear();
    }

    private void end(List<Running> together) {
        boolean archiving = up && together.stream().anyMatch(each -> !each.archive.isThere());
        Instant deadline = Instant.now().plus(archiving ? ARCHIVING : STOP);
        together.forEach(each -> each.child.terminate());
        for (Running each : together) {
            if (each.child.awaitEnd(Duration.between(Instant.now(), deadline)) && up) {
                each.archive.finish();
            }
        }
    }
}
