package org.ecobureau.medicalwaste;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the service. */
@SpringBootApplication
public class MedicalWasteApplication {

    public static void main(String[] args) {
        SpringApplication.run(MedicalWasteApplication.class, args);
    }
}
