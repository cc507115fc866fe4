package org.ecobureau.permits.enterprise;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.StepInput;
import org.jspecify.annotations.Nullable;

/** The inputs of the register's mutations. */
final class EnterpriseInput {

    private EnterpriseInput() {}

    /** A step on an enterprise that is registered: its credit code is its identity. */
    interface OnEnterprise extends StepInput {
        String creditCode();

        @Override
        default String id() {
            return creditCode();
        }
    }

    record Person(
            String name,
            ContactRole role,
            String phone,
            @Nullable String email) {}

    record Place(BigDecimal longitude, BigDecimal latitude) {}

    record Register(
            String creditCode,
            String name,
            String town,
            @Nullable String address,
            String industry,
            @Nullable List<Person> contacts,
            @Nullable Boolean confirmedDistinct,
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
            implements OnEnterprise {}

    record Change(
            String creditCode,
            @Nullable String town,
            @Nullable String address,
            @Nullable String industry,
            @Nullable List<Person> contacts,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements OnEnterprise {}

    record AddSite(
            String creditCode,
            String name,
            @Nullable String town,
            @Nullable String address,
            @Nullable Place location,
            @Nullable String industry,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements OnEnterprise {}

    record ChangeSite(
            String creditCode,
            String name,
            @Nullable String town,
            @Nullable String address,
            @Nullable Place location,
            @Nullable String industry,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements OnEnterprise {}

    record CloseSite(
            String creditCode,
            String name,
            String grounds,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements OnEnterprise {}

    record Merge(
            String creditCode,
            String successor,
            String grounds,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements OnEnterprise {}

    record Close(
            String creditCode,
            String grounds,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements OnEnterprise {}
}
