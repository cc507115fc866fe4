package org.ecobureau.hazardouswaste.licence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecobureau.hazardouswaste.waste.WasteScope;
import org.ecobureau.hazardouswaste.wording.Mass;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/**
 * What other services learn of a licence: its whole public state after the action, so that the latest event suffices.
 *
 * @param on the day it happened
 * @param grounds of a suspension or revocation
 */
record LicenceEvent(
        LicenceAction action,
        String licenceId,
        String number,
        String operator,
        LicenceStatus status,
        LicenceKind kind,
        List<String> wasteCodes,
        Mass yearlyQuantity,
        LocalDate validFrom,
        LocalDate validUntil,
        LocalDate on,
        @Nullable String grounds)
        implements DomainEvent {

    static LicenceEvent of(LicenceAction action, OperatingLicence licence, Instant at) {
        return new LicenceEvent(
                action,
                licence.id(),
                licence.number(),
                licence.operator().value(),
                licence.status(),
                licence.kind(),
                licence.scope().stream().map(WasteScope::toString).toList(),
                Mass.of(licence.yearlyQuantity()),
                licence.validFrom(),
                licence.validUntil(),
                BureauTime.day(at),
                licence.grounds());
    }

    @Override
    public String type() {
        return "hazardous-waste.licence-" + action.done() + ".v1";
    }
}
