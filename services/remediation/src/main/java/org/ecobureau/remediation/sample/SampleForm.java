package org.ecobureau.remediation.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Objects;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.remediation.screening.Analyte;
import org.ecobureau.remediation.screening.SoilStandard;
import org.ecobureau.remediation.site.ContaminatedSite;
import org.ecobureau.remediation.site.ContaminatedSites;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what is handed in; everything that is wrong with it is said at once. */
@Component
class SampleForm {

    private final ContaminatedSites sites;

    SampleForm(ContaminatedSites sites) {
        this.sites = sites;
    }

    /**
     * The soil sample that is handed in.
     *
     * <p>Errors: {@code NOT_FOUND} for a site beyond the scope, {@code TAKEN_LATER}, {@code TEXT_MISSING},
     * {@code TEXT_TOO_LONG}, {@code DEPTH}, {@code ANALYTE_UNKNOWN}, {@code BACKGROUND_NOT_APPLICABLE} and those of
     * {@link Quantity}.
     */
    Change<SoilSample> read(SampleInput.RecordSoil input, Scope scope, Instant at) {
        Findings findings = new Findings();
        Stored<ContaminatedSite> site = site(input.siteId(), scope, findings);
        SampleChecks.taken(input.takenOn(), at, findings);
        SampleChecks.name(input.point(), "point", findings);
        SampleChecks.depth(input.depthM(), findings);
        Analyte analyte = findings.read("analyte", () -> SoilStandard.analyte(input.analyte()));
        Quantity value = findings.read("value", () -> new Quantity(input.value(), Unit.MG_PER_KG));
        BigDecimal natural = input.background();
        Quantity background =
                natural == null ? null : findings.read("background", () -> SoilStandard.background(analyte, natural));
        findings.throwIfAny();
        return SoilSample.record(
                present(site).id(),
                input.takenOn(),
                new SoilPlace(input.point().strip(), input.depthM(), input.medium()),
                new SoilReading(present(analyte), present(value), background),
                at);
    }

    /**
     * The leachate sample that is handed in.
     *
     * <p>Errors: {@code NOT_FOUND} for a site beyond the scope, {@code TAKEN_LATER}, {@code TEXT_MISSING},
     * {@code TEXT_TOO_LONG} and those of {@link Quantity}.
     */
    Change<LeachateSample> read(SampleInput.RecordLeachate input, Scope scope, Instant at) {
        Findings findings = new Findings();
        Stored<ContaminatedSite> site = site(input.siteId(), scope, findings);
        SampleChecks.taken(input.takenOn(), at, findings);
        SampleChecks.name(input.batch(), "batch", findings);
        SampleChecks.name(input.analyte(), "analyte", findings);
        Quantity value = findings.read("value", () -> new Quantity(input.value(), Unit.MG_PER_L));
        findings.throwIfAny();
        return LeachateSample.record(
                present(site).id(),
                input.takenOn(),
                input.batch().strip(),
                new LeachateReading(input.analyte().strip(), input.leachMethod(), present(value)),
                at);
    }

    private @Nullable Stored<ContaminatedSite> site(String id, Scope scope, Findings findings) {
        return findings.read("siteId", () -> sites.require(id, scope));
    }

    private static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value, "a value without findings");
    }
}
