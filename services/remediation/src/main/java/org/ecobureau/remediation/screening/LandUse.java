package org.ecobureau.remediation.screening;

/** Classes of development land. Source: GB 36600-2018, clause 4. */
public enum LandUse {
    TYPE1,
    TYPE2,
    UNKNOWN;

    /** Land of unknown use is judged as the more sensitive class. */
    public LandUse judgedAs() {
        return this == UNKNOWN ? TYPE1 : this;
    }
}
