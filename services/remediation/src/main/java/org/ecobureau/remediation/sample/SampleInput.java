package org.ecobureau.remediation.sample;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.StepInput;
import org.ecobureau.remediation.site.LeachMethod;
import org.jspecify.annotations.Nullable;

/** The inputs of the samples' mutations. */
final class SampleInput {

    private SampleInput() {}

    /** A step of a sample that is on record. */
    interface OnSample extends StepInput {
        String sampleId();

        @Override
        default String id() {
            return sampleId();
        }
    }

    record RecordSoil(
            String siteId,
            LocalDate takenOn,
            String point,
            BigDecimal depthM,
            SoilMedium medium,
            String analyte,
            BigDecimal value,
            @Nullable BigDecimal background,
            @Nullable String idempotencyKey,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements CommandInput {}

    record RecordLeachate(
            String siteId,
            LocalDate takenOn,
            String batch,
            String analyte,
            LeachMethod leachMethod,
            BigDecimal value,
            @Nullable String idempotencyKey,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements CommandInput {}

    record Withdraw(
            String sampleId,
            String grounds,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements OnSample {}
}
