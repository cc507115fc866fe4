package org.ecobureau.hazardouswaste.manifest;

import org.jspecify.annotations.Nullable;

/**
 * The contaminated site that the waste comes from.
 *
 * @param shipmentId the site's own record of the shipment; null where the manifest was drafted by hand
 */
record Origin(String siteId, @Nullable String shipmentId) {}
