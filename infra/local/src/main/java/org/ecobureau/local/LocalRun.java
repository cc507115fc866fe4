package org.ecobureau.local;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ecobureau.dataset.AnnualReportPrinter;
import org.ecobureau.dataset.DatasetLoader;
import org.slf4j.LoggerFactory;

/** One run of the system, from an empty machine to the report or to Ctrl-C. */
final class LocalRun {

    private static final long SUPERVISION_MILLIS = 1_000;

    private final Options options;
    private final Path build;
    private final List<Application> applications;
    private final Map<String, String> environment;
    private final PrintStream messages;
    private final Shutdown shutdown;

    /**
     * @param build where what is made once per build is kept
     * @param applications in the order of {@link Application#all}
     * @param environment of the launcher
     */
    LocalRun(
            Options options,
            Path build,
            List<Application> applications,
            Map<String, String> environment,
            PrintStream messages,
            Shutdown shutdown) {
        this.options = options;
        this.build = build;
        this.applications = applications;
        this.environment = environment;
        this.messages = messages;
        this.shutdown = shutdown;
    }

    /** Returns when the report is printed; otherwise stays until the process is told to end. */
    void run(PrintStream report) {
        DataDirectory data = shutdown.closing(DataDirectory.open(options.data()));
        System.setProperty("ecobureau.local.logs", data.logs().toString());
        // Before the store and the broker do it at the same time.
        LoggerFactory.getILoggerFactory();
        JavaProcess.endLeftovers(data.path());
        Ports ports = new Ports(options.port());
        requireFree(ports);
        if (options.fresh()) {
            clear(data);
        }
        SigningKeys keys = SigningKeys.in(data.keys());
        DevelopmentTokens tokens = new DevelopmentTokens(keys.key(), Clock.systemUTC());
        LocalSystem system = start(data, ports, keys);
        load(system, tokens, data);
        if (options.report().isPresent()) {
            report.println(new AnnualReportPrinter(system.endpoint(), tokens::ofAllOffices)
                    .print(options.report().getAsInt()));
            report.flush();
            return;
        }
        Welcome welcome = new Welcome(system.endpoint(), tokens, data.keys().resolve("tokens"));
        welcome.writeTokens();
        welcome.print(messages);
        supervise(system, data);
    }

    private void requireFree(Ports ports) {
        int services = 0;
        for (Application application : applications) {
            Ports.requireFree(
                    application.isGateway() ? ports.gateway() : ports.service(++services), application.name());
        }
        if (!Servers.isStoreGiven(environment)) {
            Ports.requireFree(ports.store(), "store");
        }
        if (!Servers.isBrokerGiven(environment)) {
            Ports.requireFree(ports.broker(), "broker");
        }
    }

    private void clear(DataDirectory data) {
        if (Servers.isStoreGiven(environment) || Servers.isBrokerGiven(environment)) {
            throw new LaunchFailure("--fresh forgets the embedded servers' data only, not that of servers of your own");
        }
        data.clear();
        messages.println("cleared " + data.path());
    }

    private LocalSystem start(DataDirectory data, Ports ports, SigningKeys keys) {
        Servers servers = shutdown.closing(Servers.start(data, ports, environment));
        servers.description().forEach(messages::println);
        if (servers.isEmbedded()) {
            messages.println("the embedded store and broker are for trying out and development, not for production");
        }
        messages.println(
                "the tokens printed here are for development; in production an OpenID Connect server issues them");
        messages.println(
                "starting %d services and the gateway (logs in %s)".formatted(applications.size() - 1, data.logs()));
        Map<String, String> surroundings =
                Map.of("MONGODB_URI", servers.storeUri(), "RABBITMQ_URI", servers.brokerUri());
        LocalSystem system = shutdown.closing(new LocalSystem(build, data, ports, surroundings, keys.publicKey()));
        system.start(applications);
        return system;
    }

    /** A load that broke off is carried on: what was taken is not taken again. */
    private void load(LocalSystem system, DevelopmentTokens tokens, DataDirectory data) {
        DatasetLoader loader = new DatasetLoader(system.endpoint(), tokens::ofAllOffices);
        if (options.dataset() && (data.isHalfLoaded() || !loader.isLoaded())) {
            messages.println("loading the records of 2020");
            data.setHalfLoaded(true);
            loader.load(new ProgressBar(messages, Boolean.getBoolean("ecobureau.local.terminal")));
            data.setHalfLoaded(false);
        }
    }

    private void supervise(LocalSystem system, DataDirectory data) {
        Set<Child> ended = new HashSet<>();
        while (true) {
            for (Child child : system.children()) {
                if (!child.isAlive() && ended.add(child) && !shutdown.hasBegun()) {
                    messages.println(child.obituary());
                }
            }
            if (data.isRunningFull()) {
                throw new LaunchFailure("the disk of %s is full".formatted(data.path()));
            }
            try {
                Thread.sleep(SUPERVISION_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
