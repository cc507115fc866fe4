package org.ecobureau.hazardouswaste.licence;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with an operating licence, or worth a warning. */
public enum LicenceProblem implements ProblemCode {
    LICENCE_NUMBER_TAKEN(Kind.CONFLICT, "another licence bears the number already", "该许可证编号已存在"),
    LICENCE_SCOPE_MISSING(Kind.INVALID, "empty (expected: at least one category or code)", "核准经营类别为空（应至少一项）"),
    LICENCE_QUANTITY_ZERO(Kind.INVALID, "0 (expected: more than nothing)", "年经营规模为0（应大于0）"),
    LICENCE_TERM_ORDER(
            Kind.INVALID, "{validUntil} (expected: not before {validFrom})", "{validUntil}（应不早于{validFrom}）"),
    LICENCE_TERM_TOO_LONG(
            Kind.INVALID,
            "{validUntil} (expected: at most {years} years, until {longest})",
            "{validUntil}（有效期最长{years}年，应不晚于{longest}）"),
    LICENCE_COLLECTION_SCOPE(
            Kind.INVALID,
            "{scope} (expected: within {expected}; a collection licence is for waste mineral oil of vehicle repair and"
                    + " household nickel-cadmium batteries)",
            "{scope}（收集经营许可证仅限机动车维修产生的废矿物油和居民日常生活产生的废镉镍电池，应在{expected}之内）"),
    LICENCE_TERM_RUNNING(Kind.CONFLICT, "the licence is valid until {validUntil}", "许可证有效期至{validUntil}，尚未届满"),
    OPERATOR_NOT_LICENSED(
            Kind.CONFLICT,
            "{operator} holds no licence in force on {day} that covers {wasteCode}",
            "{operator}在{day}没有可接受{wasteCode}的有效经营许可证"),
    LICENCE_CAPACITY_EXCEEDED(
            Kind.CONFLICT,
            "{used} taken in under licence {number} in {year} (expected: at most {licensed})",
            "{year}年许可证{number}已接受{used}（核准年经营规模{licensed}）"),
    LICENCE_REAPPLY(
            Kind.CONFLICT,
            "{used} taken in under licence {number} in {year}, {limit} % or more of {licensed}:"
                    + " the licence has to be applied for anew",
            "{year}年许可证{number}已接受{used}，达到核准年经营规模{licensed}的{limit}%以上，应重新申请领取许可证");

    private final ProblemText text;

    LicenceProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
