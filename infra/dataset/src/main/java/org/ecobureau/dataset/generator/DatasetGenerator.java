package org.ecobureau.dataset.generator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes the records of the description as the CSV files that the services import. */
public final class DatasetGenerator {

    private DatasetGenerator() {}

    /**
     * Writes all files anew.
     *
     * @param arguments the directory, {@code infra/dataset/src/main/resources/dataset/2020}
     */
    public static void main(String[] arguments) throws IOException {
        Path directory = Path.of(arguments[0]);
        for (Table table : tables(Description.hengnan2020())) {
            Files.writeString(directory.resolve(table.name() + ".csv"), table.text());
        }
    }

    static List<Table> tables(Description description) {
        Register register = Register.of(description);
        PermitRecords permits = new PermitRecords(description, register);
        HazardousWasteRecords hazardousWaste = new HazardousWasteRecords(description, register);
        HospitalRecords hospitals = new HospitalRecords(description, register);
        RemediationRecords remediation = new RemediationRecords(description, register);
        return List.of(
                register.table(),
                permits.permits(),
                permits.registrations(),
                hazardousWaste.licences(),
                hazardousWaste.producers(),
                hazardousWaste.specialInspections(),
                hazardousWaste.trainings(),
                new ManifestRecords(description, register, permits).manifests(),
                hospitals.hospitals(),
                hospitals.inspections(),
                hospitals.wastewater(),
                hospitals.epidemicSupport(),
                new RoundRecords(description, register).rounds(),
                remediation.sites(),
                remediation.samples(),
                remediation.villages());
    }
}
