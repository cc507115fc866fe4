package org.ecobureau.permits.registration;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.StepInput;
import org.jspecify.annotations.Nullable;

/** The inputs of the registrations' mutations. */
final class RegistrationInput {

    private RegistrationInput() {}

    record File(
            String creditCode,
            String siteName,
            @Nullable String town,
            @Nullable String address,
            @Nullable String number,
            @Nullable String idempotencyKey,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements CommandInput {}

    record Change(
            String id,
            LocalDate changedOn,
            @Nullable String siteName,
            @Nullable String town,
            @Nullable String address,
            @Nullable String idempotencyKey,
            @Nullable Integer expectedVersion,
            @Nullable Boolean validateOnly,
            @Nullable OffsetDateTime at)
            implements StepInput {}
}
