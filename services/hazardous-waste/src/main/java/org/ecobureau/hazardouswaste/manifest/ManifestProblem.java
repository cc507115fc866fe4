package org.ecobureau.hazardouswaste.manifest;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with a manifest, or worth a warning. */
enum ManifestProblem implements ProblemCode {
    MANIFEST_BEFORE_REGIME(Kind.INVALID, "{day} (expected: {since} or later)", "{day}（应不早于{since}）"),
    MANIFEST_LINES_MISSING(Kind.INVALID, "empty (expected: at least one kind of waste)", "未填写废物（应至少一种）"),
    MANIFEST_QUANTITY_ZERO(Kind.INVALID, "0 (expected: more than nothing)", "数量为0（应大于0）"),
    MANIFEST_CODE_TWICE(
            Kind.INVALID,
            "{wasteCode} stands on two lines (expected: one line for each code)",
            "{wasteCode}重复（每个代码一行）"),
    MANIFEST_ONE_KIND(
            Kind.INVALID,
            "{count} kinds of waste (expected: one kind on a manifest, by the rule of {day})",
            "{count}种废物（按{day}施行的规定，一份联单只能填写一种废物）"),
    MANIFEST_SAME_PARTY(
            Kind.INVALID,
            "{operator} is the remover too (expected: another receiver than the remover)",
            "{operator}同为移出人（接受人应为其他单位）"),
    MANIFEST_VEHICLE_MISSING(Kind.INVALID, "missing (expected: the vehicle's number plate)", "未填写车牌号"),
    MANIFEST_NUMBERS_EXHAUSTED(
            Kind.CONFLICT, "the numbers of {register} are used up (limit: {limit})", "{register}的联单编号已用完（上限{limit}）"),
    MANIFEST_NUMBER_TAKEN(Kind.CONFLICT, "another manifest of the year bears the number already", "该年度联单编号已存在"),
    MANIFEST_LINE_UNKNOWN(
            Kind.INVALID,
            "{wasteCode} (expected: one of the codes issued: {expected})",
            "{wasteCode}（应为已开具的代码：{expected}）"),
    MANIFEST_LINE_NOT_WEIGHED(
            Kind.INVALID,
            "{wasteCode} is missing (expected: what was weighed of every code issued)",
            "缺少{wasteCode}的接受量"),
    MANIFEST_NO_FLAGS(Kind.CONFLICT, "the manifest bears no flags", "联单没有异常标记"),
    REMOVER_NOT_REGISTERED(Kind.CONFLICT, "{remover} is not under supervision as a producer", "{remover}未登记为产废单位"),
    REMOVER_WITHOUT_PERMIT(
            Kind.CONFLICT,
            "no discharge permit or registration of {remover} is known to be in force on {day}",
            "未查到{remover}在{day}有效的排污许可证或排污登记"),
    WEIGHT_DISCREPANCY(
            Kind.CONFLICT,
            "{accepted} of {wasteCode} accepted (issued: {issued}; tolerance: {tolerance} %)",
            "{wasteCode}接受量{accepted}与移出量{issued}不符（允许误差{tolerance}%）"),
    CONFIRMED_LATE(Kind.CONFLICT, "confirmed after {dueAt}, the end of the term", "确认时间已超过{dueAt}");

    private final ProblemText text;

    ManifestProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
