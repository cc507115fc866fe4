package org.ecobureau.platform.imports;

import org.ecobureau.platform.command.CommandInput;
import org.jspecify.annotations.Nullable;

/** A CSV file with what every mutation's input offers. */
public record ImportInput(
        String csv,
        @Nullable String idempotencyKey,
        @Nullable Boolean validateOnly) implements CommandInput {}
