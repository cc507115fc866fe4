package org.ecobureau.medicalwaste.enterprise;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with the naming of an enterprise. */
enum EnterpriseProblem implements ProblemCode {
    ENTERPRISE_UNKNOWN;

    @Override
    public ProblemText text() {
        return new ProblemText(
                Kind.CONFLICT, "the register of enterprises has not told of {creditCode}", "企业名录中尚无{creditCode}");
    }
}
