package org.ecobureau.permits.enterprise;

import java.time.OffsetDateTime;
import org.ecobureau.platform.command.CommandInput;
import org.jspecify.annotations.Nullable;

/** The inputs of the register's mutations. */
final class EnterpriseInput {

    private EnterpriseInput() {}

    record Register(
            String creditCode,
            String name,
            String town,
            @Nullable String address,
            String industry,
            @Nullable String idempotencyKey,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements CommandInput {}

    record Rename(
            String creditCode,
            String name,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements CommandInput {}

    record Close(
            String creditCode,
            String grounds,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements CommandInput {}
}
