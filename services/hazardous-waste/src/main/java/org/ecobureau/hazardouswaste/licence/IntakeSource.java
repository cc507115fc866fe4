package org.ecobureau.hazardouswaste.licence;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.ecobureau.hazardouswaste.waste.WasteScope;
import org.ecobureau.vocabulary.standard.Quantity;

/** Some record of what operators took in. */
public interface IntakeSource {

    /** What the operator took in on a day of one waste, or of a category where no more is known. */
    record Intake(String operator, LocalDate day, WasteScope waste, Quantity mass) {}

    /** Sums by operator, day and waste over a calendar year; one query. */
    List<Intake> taken(Collection<String> operators, int year);
}
