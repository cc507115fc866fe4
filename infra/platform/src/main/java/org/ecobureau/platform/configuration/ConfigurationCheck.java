package org.ecobureau.platform.configuration;

import com.mongodb.ConnectionString;
import com.rabbitmq.client.ConnectionFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.io.ApplicationResourceLoader;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.security.converter.RsaKeyConverters;

/**
 * Checks the addresses and keys that a service is given, all of them before the first is used. What is wrong is named by
 * its variable and by what was expected; the value is not repeated where it may hold a password.
 */
final class ConfigurationCheck implements ApplicationListener<ApplicationPreparedEvent> {

    private static final String STORE = "spring.mongodb.uri";
    private static final String DATABASE = "spring.mongodb.database";
    private static final String BROKER = "ecobureau.rabbitmq.uri";
    private static final String MANAGEMENT = "ecobureau.rabbitmq.management-uri";
    private static final String ISSUER = "ecobureau.jwt.issuer-uri";
    private static final String KEYS = "ecobureau.jwt.jwk-set-uri";
    private static final String KEY = "ecobureau.jwt.public-key-location";
    private static final String UNFIT_FOR_A_DATABASE = "[/\\\\. \"$*<>:|?]";

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        List<String> findings = findings(event.getApplicationContext().getEnvironment());
        if (!findings.isEmpty()) {
            throw new WrongConfiguration(findings);
        }
    }

    static List<String> findings(Environment environment) {
        List<String> findings = new ArrayList<>();
        String store = environment.getProperty(STORE);
        if (store != null && !isStore(store)) {
            findings.add("MONGODB_URI: no such address (expected: mongodb://[user:password@]host[:port][/?options])");
        }
        String database = environment.getProperty(DATABASE);
        if (database != null && (database.isBlank() || database.matches(".*" + UNFIT_FOR_A_DATABASE + ".*"))) {
            findings.add("SPRING_MONGODB_DATABASE: " + database + " (expected: a name of letters, digits, - and _)");
        }
        String broker = environment.getProperty(BROKER);
        if (broker != null && !isBroker(broker)) {
            findings.add("RABBITMQ_URI: no such address (expected: amqp[s]://user:password@host[:port][/vhost])");
        }
        checkHttp(environment, MANAGEMENT, "RABBITMQ_MANAGEMENT_URI", findings);
        checkTokens(environment, findings);
        checkHttp(environment, KEYS, "ECOBUREAU_JWT_JWK_SET_URI", findings);
        checkPort(environment, "server.port", "SERVER_PORT", 0, findings);
        // -1 does without.
        checkPort(environment, "management.server.port", "MANAGEMENT_SERVER_PORT", -1, findings);
        return findings;
    }

    private static void checkTokens(Environment environment, List<String> findings) {
        if (!environment.containsProperty(ISSUER) && !environment.containsProperty(KEY)) {
            return;
        }
        String issuer = environment.getProperty(ISSUER, "");
        String key = environment.getProperty(KEY, "");
        if (issuer.isBlank() == key.isBlank()) {
            findings.add("ECOBUREAU_JWT_ISSUER_URI, ECOBUREAU_JWT_PUBLIC_KEY: %s (expected: exactly one of them)"
                    .formatted(issuer.isBlank() ? "neither is set" : "both are set"));
        } else if (!issuer.isBlank() && !isHttp(issuer)) {
            findings.add(
                    "ECOBUREAU_JWT_ISSUER_URI: " + issuer + " (expected: http[s]://host[:port]/path of the issuer)");
        } else if (!key.isBlank() && !isPublicKey(key)) {
            findings.add(
                    "ECOBUREAU_JWT_PUBLIC_KEY: " + key + " (expected: a readable PEM file with an RSA public key)");
        }
    }

    private static void checkHttp(Environment environment, String property, String variable, List<String> findings) {
        String uri = environment.getProperty(property, "");
        if (!uri.isBlank() && !isHttp(uri)) {
            findings.add("%s: %s (expected: http[s]://host[:port][/path])".formatted(variable, uri));
        }
    }

    private static void checkPort(
            Environment environment, String property, String variable, int least, List<String> findings) {
        String port = environment.getProperty(property);
        if (port == null) {
            return;
        }
        try {
            int number = Integer.parseInt(port.strip());
            if (number >= least && number <= 65_535) {
                return;
            }
        } catch (NumberFormatException e) {
            // Told below.
        }
        findings.add("%s: %s (expected: a port, up to 65535)".formatted(variable, port));
    }

    private static boolean isStore(String uri) {
        try {
            new ConnectionString(uri);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isBroker(String uri) {
        try {
            new ConnectionFactory().setUri(uri);
            return URI.create(uri).getHost() != null;
        } catch (Exception e) {
            return false;
        }
    }

    private static boolean isHttp(String uri) {
        try {
            URI parsed = URI.create(uri);
            return parsed.getHost() != null
                    && String.valueOf(parsed.getScheme()).matches("https?");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isPublicKey(String location) {
        try (InputStream pem =
                ApplicationResourceLoader.get().getResource(location).getInputStream()) {
            @Nullable Object key = RsaKeyConverters.x509().convert(pem);
            return key != null;
        } catch (IOException | IllegalArgumentException | IllegalStateException e) {
            return false;
        }
    }
}
