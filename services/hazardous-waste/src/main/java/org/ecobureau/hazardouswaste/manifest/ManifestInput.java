package org.ecobureau.hazardouswaste.manifest;

import java.time.OffsetDateTime;
import java.util.List;
import org.ecobureau.hazardouswaste.wording.MassInput;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.StepInput;
import org.jspecify.annotations.Nullable;

/** The inputs of the manifests' mutations. */
final class ManifestInput {

    private ManifestInput() {}

    record Line(String wasteCode, MassInput quantity) {}

    record Draft(
            String remover,
            String carrier,
            String operator,
            @Nullable String vehicle,
            List<Line> lines,
            @Nullable String siteId,
            @Nullable String idempotencyKey,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements CommandInput {}

    record Amend(
            String id,
            String carrier,
            String operator,
            @Nullable String vehicle,
            List<Line> lines,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}

    record Depart(
            String id,
            @Nullable String vehicle,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}

    record Accept(
            String id,
            List<Line> lines,
            @Nullable String remark,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}

    record Resolve(
            String id,
            String note,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}
}
