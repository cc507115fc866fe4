package org.ecobureau.remediation.site;

/** What came of an effect evaluation. */
public enum EvaluationConclusion {
    PENDING,
    PASSED,
    FAILED
}
