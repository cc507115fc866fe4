package org.ecobureau.medicalwaste.support;

/** What the bureau does for an enterprise under epidemic control. */
public enum SupportKind {
    ASSISTED,
    EXEMPTED
}
