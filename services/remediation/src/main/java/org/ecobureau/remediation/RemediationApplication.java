package org.ecobureau.remediation;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class RemediationApplication {

    public static void main(String[] args) {
        SpringApplication.run(RemediationApplication.class, args);
    }
}
