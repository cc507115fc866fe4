package org.ecobureau.medicalwaste.enterprise;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;

/** What can be wrong with the naming of an enterprise. */
enum EnterpriseProblem implements ProblemCode {
    ENTERPRISE_UNKNOWN;

    @Override
    public Kind kind() {
        return Kind.CONFLICT;
    }

    @Override
    public String english() {
        return "the register of enterprises has not told of {creditCode}";
    }

    @Override
    public String chinese() {
        return "企业名录中尚无{creditCode}";
    }
}
