package org.ecobureau.remediation.site;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A step of the works with its planned day and the day it was done. */
public record WorksStep(
        WorksStepKind kind, LocalDate plannedOn, @Nullable LocalDate doneOn) {

    WorksStep done(LocalDate day) {
        return new WorksStep(kind, plannedOn, day);
    }
}
