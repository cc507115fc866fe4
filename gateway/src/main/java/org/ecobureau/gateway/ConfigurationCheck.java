package org.ecobureau.gateway;

import com.rabbitmq.client.ConnectionFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Checks the addresses and ports that the gateway is given, all of them before the first is used. What is wrong is named by
 * its variable and by what was expected; an address that may hold a password is not repeated.
 */
final class ConfigurationCheck implements ApplicationListener<ApplicationPreparedEvent> {

    private static final Map<String, String> HTTP = Map.of(
            "ecobureau.jwt.issuer-uri", "ECOBUREAU_JWT_ISSUER_URI",
            "ecobureau.jwt.jwk-set-uri", "ECOBUREAU_JWT_JWK_SET_URI");
    private static final Map<String, String> PORTS = Map.of(
            "server.port", "SERVER_PORT",
            "management.server.port", "MANAGEMENT_SERVER_PORT");

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        var findings = findings(event.getApplicationContext().getEnvironment());
        if (!findings.isEmpty()) {
            throw new WrongConfiguration(findings);
        }
    }

    static List<String> findings(Environment environment) {
        var findings = new ArrayList<String>();
        var bus = environment.getProperty("ecobureau.gateway.events.bus", "");
        if (!bus.isBlank() && !isBus(bus)) {
            findings.add("RABBITMQ_URI: no such address (expected: amqp[s]://user:password@host[:port][/vhost])");
        }
        HTTP.forEach((property, variable) -> {
            var uri = environment.getProperty(property, "");
            if (!uri.isBlank() && !isHttp(uri)) {
                findings.add("%s: %s (expected: http[s]://host[:port][/path])".formatted(variable, uri));
            }
        });
        PORTS.forEach((property, variable) -> {
            var port = environment.getProperty(property, "0").strip();
            if (!port.matches("-1|\\d{1,5}") || Integer.parseInt(port) > 65_535) {
                findings.add("%s: %s (expected: a port, up to 65535)".formatted(variable, port));
            }
        });
        findings.sort(null);
        return findings;
    }

    private static boolean isBus(String uri) {
        try {
            new ConnectionFactory().setUri(uri);
            return URI.create(uri).getHost() != null;
        } catch (Exception e) {
            return false;
        }
    }

    private static boolean isHttp(String uri) {
        try {
            var parsed = URI.create(uri);
            return parsed.getHost() != null
                    && String.valueOf(parsed.getScheme()).matches("https?");
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Keeps the gateway from starting; the message is one line that names every wrong value. */
    static final class WrongConfiguration extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WrongConfiguration(List<String> findings) {
            super(String.join("; ", findings));
        }
    }

    /** Says what is wrong in place of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<WrongConfiguration> {

        @Override
        protected FailureAnalysis analyze(Throwable root, WrongConfiguration wrong) {
            return new FailureAnalysis(
                    wrong.getMessage(),
                    "Correct it in the environment; infra/docs/configuration.md tells each variable.",
                    wrong);
        }
    }
}
