package org.ecobureau.gateway;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts the gateway, with whatever services are there; or, told {@code --plan}, shows a plan and ends. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GatewayApplication {

    public static void main(String[] arguments) {
        var commandLine = CommandLine.of(arguments);
        if (commandLine.has("plan")) {
            System.exit(new PlanCommand(commandLine, System.out, System.err).run());
        }
        SpringApplication.run(GatewayApplication.class, commandLine.forApplication());
    }
}
