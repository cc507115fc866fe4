package org.ecobureau.hazardouswaste.intake;

import java.time.LocalDate;
import org.ecobureau.hazardouswaste.licence.IntakeSource;
import org.ecobureau.platform.statistics.Period;
import org.ecobureau.vocabulary.standard.Quantity;

/** What plants received in medical-waste rounds. */
public interface RoundIntakes extends IntakeSource {

    /** Counts the round, once; a later word on the same round takes the place of an earlier one. */
    void count(String roundId, String plant, LocalDate day, Quantity received, long sequence);

    /** What was received in the period. */
    Quantity received(Period period);
}
