package org.ecobureau.hazardouswaste.licence;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecobureau.hazardouswaste.licence.IntakeSource.Intake;
import org.ecobureau.vocabulary.standard.Quantity;
import org.springframework.stereotype.Component;

/** Sets what operators took in, by all records, against what they are licensed for. */
@Component
public class LicenceCapacities {

    private final List<IntakeSource> sources;

    LicenceCapacities(List<IntakeSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** For each licence in turn; a query per source however many licences there are. */
    public List<LicenceCapacity> of(List<OperatingLicence> licences, int year) {
        Set<String> operators =
                licences.stream().map(licence -> licence.operator().value()).collect(Collectors.toSet());
        Map<String, List<Intake>> taken = sources.stream()
                .flatMap(source -> source.taken(operators, year).stream())
                .collect(Collectors.groupingBy(Intake::operator));
        return licences.stream()
                .map(licence -> new LicenceCapacity(
                        year,
                        licence.number(),
                        licence.yearlyQuantity(),
                        counted(licence, taken.getOrDefault(licence.operator().value(), List.of()))))
                .toList();
    }

    private static Quantity counted(OperatingLicence licence, List<Intake> taken) {
        return Quantity.sum(
                taken.stream()
                        .filter(intake -> licence.counts(intake.waste(), intake.day()))
                        .map(Intake::mass)
                        .toList(),
                licence.yearlyQuantity().unit());
    }
}
