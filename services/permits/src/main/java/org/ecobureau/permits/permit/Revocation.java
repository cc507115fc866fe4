package org.ecobureau.permits.permit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Why and how a permit was taken away.
 *
 * @param barredUntil the last day on which the enterprise may not apply again; null where it may at once
 */
public record Revocation(PermitRevocation kind, @Nullable LocalDate barredUntil) {}
