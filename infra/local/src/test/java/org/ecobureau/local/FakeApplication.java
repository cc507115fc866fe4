package org.ecobureau.local;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** Stands for a service or the gateway: healthy at once, with one enterprise on its register. */
public final class FakeApplication {

    /** To every question. */
    private static final String ANSWER = """
            {"data": {
              "enterprises": {"totalCount": 1},
              "annualReport": {
                "year": 2020,
                "permits": {"issued": 4321, "keyManaged": 21, "simplified": 4300, "registrations": 5}}}}
            """;

    private FakeApplication() {}

    public static void main(String[] arguments) throws IOException {
        if (System.getenv("MONGODB_URI") == null || System.getenv("RABBITMQ_URI") == null) {
            throw new IllegalStateException("no servers in the environment");
        }
        int port = Arrays.stream(arguments)
                .filter(argument -> argument.startsWith("--server.port="))
                .mapToInt(argument -> Integer.parseInt(argument.substring(argument.indexOf('=') + 1)))
                .findFirst()
                .orElseThrow();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.createContext("/", exchange -> {
            byte[] body = ANSWER.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    /** Builds it under a name. */
    static Application build(Path directory, String name) throws IOException {
        return build(directory, name, FakeApplication.class.getName());
    }

    /** Builds an application that ends in an error at once. */
    static Application buildBroken(Path directory, String name) throws IOException {
        return build(directory, name, "org.ecobureau.Missing");
    }

    private static Application build(Path directory, String name, String mainClass) throws IOException {
        Application application = new Application(name, directory, name, 64);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(new Attributes.Name("Start-Class"), mainClass);
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(application.deployable()), manifest)) {
            jar.putNextEntry(new JarEntry("BOOT-INF/lib/library.jar"));
        }
        String classFile = FakeApplication.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(application.classes()))) {
            jar.putNextEntry(new JarEntry(classFile));
            jar.write(FakeApplication.class.getResourceAsStream("/" + classFile).readAllBytes());
        }
        return application;
    }
}
