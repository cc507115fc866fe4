package org.ecobureau.platform.command;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The input of a step that needs no more than the record. */
public record PlainStep(
        String id,
        @Nullable String idempotencyKey,
        @Nullable Integer expectedVersion,
        @Nullable Boolean validateOnly,
        @Nullable OffsetDateTime at)
        implements StepInput {}
