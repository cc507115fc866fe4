package org.ecobureau.hazardouswaste.licence;

import java.util.Collection;
import java.util.List;
import org.ecobureau.hazardouswaste.waste.WasteScope;
import org.ecobureau.vocabulary.standard.Quantity;

/** Some record of what operators took in. */
public interface IntakeSource {

    /** What the operator took in of one waste, or of a category where no more is known. */
    record Intake(String operator, WasteScope waste, Quantity mass) {}

    /** Sums over the year by operator and waste; one query. */
    List<Intake> taken(Collection<String> operators, int year);
}
