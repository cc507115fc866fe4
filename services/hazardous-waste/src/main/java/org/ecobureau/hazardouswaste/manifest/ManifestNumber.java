package org.ecobureau.hazardouswaste.manifest;

/**
 * Number of a manifest (联单编号).
 *
 * @param year in which it is unique: ten digits do not name it
 */
record ManifestNumber(int year, String digits) {

    /** Unique among all manifests. */
    String key() {
        return year + "/" + digits;
    }
}
