package org.ecobureau.remediation.site;

import org.ecobureau.vocabulary.standard.Quantity;

/**
 * A target of the plan: solidified soil keeps its total content, so its leachate is what is tested.
 *
 * @param limit in mg/L
 * @param source where the plan takes the limit from
 */
public record LeachateCriterion(String analyte, Quantity limit, LeachMethod leachMethod, String source) {

    boolean isFor(String testedAnalyte, LeachMethod method) {
        return analyte.equals(testedAnalyte) && leachMethod == method;
    }
}
