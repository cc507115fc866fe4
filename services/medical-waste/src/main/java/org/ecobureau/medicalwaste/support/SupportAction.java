package org.ecobureau.medicalwaste.support;

/** What is done to the support of an enterprise. */
enum SupportAction {
    GRANT,
    END
}
