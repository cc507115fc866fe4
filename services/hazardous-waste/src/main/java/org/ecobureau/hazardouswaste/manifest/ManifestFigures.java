package org.ecobureau.hazardouswaste.manifest;

import java.util.Map;
import org.ecobureau.hazardouswaste.waste.WasteCategory;
import org.ecobureau.vocabulary.standard.Quantity;

/**
 * What happened to manifests in a period.
 *
 * @param accepted with a discrepancy or without
 * @param transferred weighed by receivers, by category
 */
public record ManifestFigures(
        int issued, int accepted, int withDiscrepancy, int rejected, Map<WasteCategory, Quantity> transferred) {}
