package org.ecobureau.platform.store;

/** A command that was applied to a record, kept for as long as a caller may plausibly repeat it. */
public record AppliedCommand(String id, String fingerprint) {}
