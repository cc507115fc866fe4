package org.ecobureau.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import org.apache.qpid.server.SystemLauncher;
import org.apache.qpid.server.SystemLauncherListener;
import org.apache.qpid.server.model.BrokerImpl;
import org.apache.qpid.server.model.Container;
import org.apache.qpid.server.model.Port;
import org.apache.qpid.server.model.SystemConfig;
import org.jspecify.annotations.Nullable;

/**
 * A message broker that speaks AMQP 0-9-1 on the loopback interface, to one user with a new password at every start. It
 * takes RabbitMQ's queue arguments and ignores them: nothing expires, dead-letters or overflows by itself.
 */
public final class EmbeddedBroker implements AutoCloseable {

    private static final String USER = "ecobureau";

    private final SystemLauncher launcher;
    private final String uri;

    private EmbeddedBroker(SystemLauncher launcher, String uri) {
        this.launcher = launcher;
        this.uri = uri;
    }

    /** Starts a broker that forgets everything when it is closed, on a free port. */
    public static EmbeddedBroker inMemory() {
        return start("Memory", "Memory", Path.of(System.getProperty("java.io.tmpdir")), 0);
    }

    /**
     * Starts a broker on the files in a directory, which is made if it is missing. Durable queues and persistent
     * messages outlive the broker.
     *
     * @param port 0 for any free one
     * @throws IllegalStateException if another process has the directory open, or the port is taken
     * @throws UncheckedIOException if the directory cannot be made
     */
    public static EmbeddedBroker onFiles(Path directory, int port) {
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("broker: cannot make " + directory, e);
        }
        return start("BDB", "ProvidedStore", directory, port);
    }

    private static EmbeddedBroker start(String node, String host, Path directory, int port) {
        String password = newPassword();
        Map<String, String> context = new HashMap<>();
        context.put("ecobureau.directory", directory.toAbsolutePath().toString());
        context.put("qpid.work_dir", directory.toAbsolutePath().toString());
        context.put("ecobureau.user", USER);
        context.put("ecobureau.password", password);
        context.put("ecobureau.port", String.valueOf(port));
        Startup startup = new Startup();
        SystemLauncher launcher = new SystemLauncher(startup);
        try {
            launcher.startup(Map.of(
                    SystemConfig.TYPE,
                    "Memory",
                    SystemConfig.INITIAL_CONFIGURATION_LOCATION,
                    configuration(node, host),
                    SystemConfig.STARTUP_LOGGED_TO_SYSTEM_OUT,
                    false,
                    SystemConfig.CONTEXT,
                    context));
            startup.leaveClosingToTheOwner();
            return new EmbeddedBroker(launcher, startup.uri(password));
        } catch (Exception e) {
            launcher.shutdown();
            throw new IllegalStateException(
                    "broker: cannot start on port %d with files in %s".formatted(port, directory), e);
        }
    }

    /** A URL that holds the configuration itself: no variable can set the types of store in it. */
    private static String configuration(String node, String host) throws IOException {
        try (InputStream resource = EmbeddedBroker.class.getResourceAsStream("broker.json")) {
            String json = new String(Objects.requireNonNull(resource).readAllBytes(), StandardCharsets.UTF_8);
            byte[] configuration =
                    json.replace("NODE", node).replace("HOST", host).getBytes(StandardCharsets.UTF_8);
            return "data:;base64," + Base64.getEncoder().encodeToString(configuration);
        }
    }

    private static String newPassword() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** The address for a client, with user and password. */
    public String uri() {
        return uri;
    }

    /** Closes connections, then the files. */
    @Override
    public void close() {
        launcher.shutdown();
    }

    /** Keeps hold of the running broker's configuration. */
    private static final class Startup extends SystemLauncherListener.DefaultSystemLauncherListener {

        private @Nullable SystemConfig<?> system;
        private @Nullable RuntimeException failure;

        @Override
        public void onContainerResolve(SystemConfig<?> systemConfig) {
            system = systemConfig;
        }

        @Override
        public void errorOnStartup(RuntimeException e) {
            failure = e;
        }

        /** The broker would close when the JVM begins to end, before those in the same JVM who use it have ended. */
        void leaveClosingToTheOwner() throws ReflectiveOperationException {
            Container<?> broker = system().getContainer();
            Field hook = BrokerImpl.class.getDeclaredField("_shutdownHook");
            hook.setAccessible(true);
            Runtime.getRuntime().removeShutdownHook((Thread) hook.get(broker));
        }

        String uri(String password) {
            int port = system().getContainer()
                    .getChildren(Port.class)
                    .iterator()
                    .next()
                    .getBoundPort();
            return "amqp://%s:%s@127.0.0.1:%d".formatted(USER, password, port);
        }

        private SystemConfig<?> system() {
            if (failure != null) {
                throw failure;
            }
            if (system == null) {
                throw new IllegalStateException("no broker was made");
            }
            return system;
        }
    }
}
