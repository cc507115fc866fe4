package org.ecobureau.dataset.generator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The few words from which the records are made; {@code hengnan-2020.json} explains itself.
 *
 * @param lastDay of the records
 * @param towns weight by 9-digit code
 * @param applications days on which permits were applied for
 * @param filings days on which registrations were filed
 */
record Description(
        long seed,
        LocalDate firstDay,
        LocalDate lastDay,
        Map<String, Long> towns,
        List<Named> named,
        List<Group> groups,
        List<Span> applications,
        List<Span> filings,
        HazardousWaste hazardousWaste,
        MedicalWaste medicalWaste,
        Remediation remediation) {

    /** What an enterprise needs by the catalogue of 2019. */
    enum Obligation {
        KEY,
        SIMPLIFIED,
        REGISTRATION,
        NONE
    }

    /** An enterprise by its own name. */
    record Named(
            String name,
            String category,
            String town,
            String industry,
            Obligation obligation,
            @Nullable Integer beds,
            @Nullable Boolean infectious) {}

    /** Enterprises of one trade, spread over the county. */
    record Group(
            String trade,
            String category,
            String industry,
            Obligation obligation,
            int count,
            @Nullable List<Integer> beds,
            @Nullable Boolean evenly,
            @Nullable List<String> towns) {}

    /** Days, both included, with the share that falls into them. */
    record Span(LocalDate from, LocalDate to, long weight) {}

    record HazardousWaste(
            List<Licence> licences,
            String carrier,
            List<Transfer> transfers,
            List<Inspection> inspections,
            List<Training> trainings) {}

    record Licence(
            String operator,
            String number,
            String kind,
            String wasteCodes,
            int yearlyQuantityT,
            LocalDate validFrom,
            LocalDate grantedOn) {}

    /** @param trade of a group, or the name of one enterprise */
    record Transfer(String trade, String wasteCode, String operator, int manifests, List<Integer> kg) {}

    record Inspection(String title, LocalDate on, String subject, int officers, String findings) {}

    record Training(String title, LocalDate on, String place, int attendees) {}

    record MedicalWaste(
            int inspections,
            int officers,
            List<Span> inspectionDays,
            List<String> orders,
            long wastewaterT,
            List<String> wastewaterMonths,
            long collectedKg,
            long collectedCovidKg,
            String plant,
            List<Route> routes,
            List<String> countyVehicles,
            long gramsPerBed,
            String covidVehicle,
            List<Phase> covidPhases,
            Map<String, Long> covidOrigins,
            String designatedHospital,
            Support assisted,
            Support exempted) {}

    /** @param legs kilograms a day by district, driven in turn */
    record Route(String vehicle, List<Map<String, Long>> legs) {}

    record Phase(LocalDate from, LocalDate to, long weight, int everyDays) {}

    record Support(
            LocalDate from,
            LocalDate to,
            String first,
            String firstReason,
            String reason,
            int others,
            List<String> trades) {}

    record Remediation(
            List<Site> sites,
            int points,
            List<String> depthsM,
            int villages,
            List<Batch> villageBatches,
            long ruralInvestment10k) {}

    /** @param steps days by column of the import, in its order */
    record Site(
            String name,
            String town,
            String responsible,
            @Nullable String remediator,
            @Nullable String evaluator,
            String landUse,
            String longitude,
            String latitude,
            @Nullable String investment10k,
            String analyte,
            @Nullable String highestMgPerKg,
            @Nullable String technique,
            @Nullable String groundwater,
            @Nullable Boolean finishing,
            Map<String, LocalDate> steps) {}

    record Batch(String batch, int villages, LocalDate from, LocalDate to, LocalDate acceptedBy) {}

    /** The description of 2020. */
    static Description hengnan2020() {
        JsonMapper json = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = Objects.requireNonNull(
                Description.class.getResourceAsStream("/dataset/hengnan-2020.json"), "hengnan-2020.json")) {
            return json.readValue(in, Description.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
