package org.ecobureau.remediation.site;

/** The steps of excavation with solidification and stabilisation. */
public enum WorksStepKind {
    EXCAVATION,
    TRANSFER,
    SOLIDIFICATION_STABILISATION,
    CURING,
    TESTING,
    LAYERED_BACKFILL
}
