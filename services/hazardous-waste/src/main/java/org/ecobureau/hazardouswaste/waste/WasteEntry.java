package org.ecobureau.hazardouswaste.waste;

/**
 * One waste of the catalogue.
 *
 * @param hazard as printed: T, C, I, R, In and their combinations
 */
public record WasteEntry(WasteCode code, String hazard) {}
