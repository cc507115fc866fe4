package org.ecobureau.medicalwaste.round;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with a collection round. */
enum RoundProblem implements ProblemCode {
    PLATE_FORM(Kind.INVALID, "{value} (expected: a number plate such as 湘D00001)", "{value}（应为车牌号，如湘D00001）"),
    STOPS_NUMBER(Kind.INVALID, "{number} stops (expected: 1 to {limit})", "{number}个交接点（应为1至{limit}个）"),
    STOP_FORM(
            Kind.INVALID,
            "{value} (expected: origin:class:kg, such as 430421:SHARPS:200)",
            "{value}（应为“来源:类别:千克”，如430421:SHARPS:200）"),
    ORIGIN_FORM(
            Kind.INVALID,
            "{value} (expected: a hospital's credit code, or the 6-digit code of a district other than 430422)",
            "{value}（应为医疗机构统一社会信用代码，或衡南县以外的6位区划代码）"),
    BAG_TWICE(Kind.INVALID, "{bag} is named twice", "{bag}重复"),
    BAG_UNKNOWN(Kind.INVALID, "{bag} (expected: a bag of {hospital})", "{bag}（应为{hospital}的包装袋）"),
    BAG_NOT_SEALED(Kind.CONFLICT, "{bag} is {status} (expected: SEALED)", "{bag}当前状态为{status}（应为SEALED）"),
    BAG_SEALED_LATER(Kind.INVALID, "{bag} was sealed at {sealedAt}, after its hand-over", "{bag}封口时间{sealedAt}晚于交接时间"),
    BAG_OF_OTHER_CLASS(Kind.INVALID, "{bag} is {actual} (expected: {expected})", "{bag}为{actual}（应为{expected}）"),
    STREAMS_MIXED(
            Kind.INVALID,
            "{bag} is of the stream {actual} in a round of {expected} (expected: rounds of its own)",
            "{bag}属{actual}类，不得混入{expected}类收运（应分类收运）"),
    BAGS_WEIGHT_DIFFERS(Kind.CONFLICT, "the bags weigh {bags}, the stop says {weight}", "包装袋合计{bags}，交接重量为{weight}"),
    BAG_IN_ANOTHER_ROUND(Kind.CONFLICT, "one of the bags went with another round meanwhile", "其中有包装袋已被其他收运车次接收"),
    VEHICLE_NOT_DEDICATED(
            Kind.CONFLICT,
            "{vehicle} carries {present} on {day} already (expected: a vehicle of its own for {stream})",
            "{vehicle}于{day}已用于{present}类收运（{stream}类应使用专用车辆）"),
    ROUND_RECORDED_ALREADY(
            Kind.CONFLICT, "{round} of {vehicle} was handed over at the same moment", "{vehicle}同一时间的收运{round}已录入"),
    VEHICLE_CONTENDED(
            Kind.CONFLICT, "another round of the vehicle was recorded just now; try again", "该车辆的另一车次刚刚录入，请重试"),
    PLANT_SUSPENDED(
            Kind.CONFLICT,
            "the licence {number} of the plant is suspended since {since}: {grounds}",
            "处置单位的经营许可证{number}自{since}起被暂扣：{grounds}"),
    PLANT_LICENCE_REVOKED(
            Kind.CONFLICT,
            "the licence {number} of the plant is revoked since {since}: {grounds}",
            "处置单位的经营许可证{number}自{since}起被吊销：{grounds}"),
    PLANT_LICENCE_EXPIRED(
            Kind.CONFLICT,
            "the licence {number} of the plant is out of force since {since}, its term being over",
            "处置单位的经营许可证{number}自{since}起届满失效"),
    PLANT_WITHOUT_LICENCE(Kind.CONFLICT, "no operating licence of {plant} is known on {day}", "{day}未查到{plant}的经营许可证"),
    NOT_THE_PARTY(
            Kind.FORBIDDEN,
            "{action} is for {expected} (the caller acts for {actual})",
            "{action}应由{expected}办理（当前单位：{actual}）"),
    WEIGHT_DIFFERS(
            Kind.CONFLICT,
            "{received} at the plant against {collected} collected (expected: within {percent} %)",
            "入厂{received}与交接{collected}相差过大（允许偏差{percent}%）"),
    TEMPERATURE_RANGE(Kind.INVALID, "{value} (expected: -40 to 60 °C)", "{value}（应为-40至60℃）"),
    INCINERATION_PREFERRED(
            Kind.CONFLICT,
            "{method} for COVID-19 waste (expected: incineration where there is any)",
            "新冠医疗废物采用{method}（优先采用焚烧）"),
    DAY_DIFFERS(Kind.INVALID, "{day} (expected: the day of the hand-over, {expected})", "{day}（应为交接当日{expected}）");

    private final ProblemText text;

    RoundProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
