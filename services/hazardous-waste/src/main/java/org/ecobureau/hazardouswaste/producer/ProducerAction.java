package org.ecobureau.hazardouswaste.producer;

import org.ecobureau.vocabulary.problem.Term;

/** What is done to a producer's entry. */
enum ProducerAction implements Term {
    REGISTER("产废单位登记"),
    DECLARE("产废情况申报"),
    CLOSE("产废单位注销");

    private final String chinese;

    ProducerAction(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
