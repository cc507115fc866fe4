package org.ecobureau.remediation.site;

/** The receiver's answer to a load, as the history names it. */
enum ManifestAnswer {
    MANIFEST_ACCEPTED,
    MANIFEST_REJECTED
}
