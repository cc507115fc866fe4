package org.ecobureau.vocabulary.lifecycle;

import org.ecobureau.vocabulary.problem.Term;

/** Who acts: the roles a token can carry. */
public enum Role implements Term {
    ENTERPRISE("企业", true),
    HOSPITAL("医疗机构", true),
    CARRIER("运输单位", true),
    OPERATOR("经营单位", true),
    COUNTY_OFFICER("县（区）分局人员", false),
    CITY_OFFICER("市局人员", false),
    PROVINCE("省厅", false),
    PUBLIC("公众", false);

    private final String chinese;
    private final boolean organisation;

    Role(String chinese, boolean organisation) {
        this.chinese = chinese;
        this.organisation = organisation;
    }

    @Override
    public String chinese() {
        return chinese;
    }

    /** Whether the role acts for one organisation and sees that organisation's records only. */
    public boolean isOrganisation() {
        return organisation;
    }
}
