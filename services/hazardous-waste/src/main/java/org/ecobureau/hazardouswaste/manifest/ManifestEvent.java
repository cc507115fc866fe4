package org.ecobureau.hazardouswaste.manifest;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.ecobureau.hazardouswaste.wording.Mass;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/**
 * What other services learn of a manifest: its whole public state after the action, so that the latest event suffices.
 *
 * @param siteId null unless the waste comes from a contaminated site
 * @param on the day it happened
 */
record ManifestEvent(
        ManifestAction action,
        String manifestId,
        String number,
        ManifestStatus status,
        String remover,
        String carrier,
        String operator,
        @Nullable String siteId,
        @Nullable String shipmentId,
        List<Line> lines,
        LocalDate on)
        implements DomainEvent {

    /** One kind of waste. */
    record Line(String wasteCode, Mass issued, @Nullable Mass accepted) {

        static Line of(ManifestLine line) {
            Quantity accepted = line.accepted();
            return new Line(
                    line.wasteCode().value(), Mass.of(line.issued()), accepted == null ? null : Mass.of(accepted));
        }
    }

    static ManifestEvent of(ManifestAction action, TransferManifest manifest, Instant at) {
        Parties parties = manifest.content().parties();
        Origin origin = manifest.content().origin();
        return new ManifestEvent(
                action,
                manifest.id(),
                Objects.requireNonNull(manifest.number(), "number").digits(),
                manifest.status(),
                parties.remover().value(),
                parties.carrier().value(),
                parties.operator().value(),
                origin == null ? null : origin.siteId(),
                origin == null ? null : origin.shipmentId(),
                manifest.content().lines().stream().map(Line::of).toList(),
                BureauTime.day(at));
    }

    @Override
    public String type() {
        return "hazardous-waste.manifest-" + action.done() + ".v1";
    }
}
