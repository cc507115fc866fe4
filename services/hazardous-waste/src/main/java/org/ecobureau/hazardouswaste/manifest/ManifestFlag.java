package org.ecobureau.hazardouswaste.manifest;

import java.time.Instant;

/**
 * Something an officer has to look at.
 *
 * @param detail the permit it is about, or what the check said
 */
public record ManifestFlag(ManifestFlagReason reason, String detail, Instant since) {}
