package org.ecobureau.hazardouswaste;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Starts the service. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class HazardousWasteApplication {

    public static void main(String[] args) {
        SpringApplication.run(HazardousWasteApplication.class, args);
    }
}
