package org.ecobureau.exchange.subscription;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with a subscription. */
public enum SubscriptionProblem implements ProblemCode {
    TEXT_MISSING(Kind.INVALID, "empty (expected: a text)", "不能为空"),
    TEXT_TOO_LONG(Kind.INVALID, "{length} characters (expected: at most {limit})", "长{length}个字符（应不超过{limit}个）"),
    CHANNELS_MISSING(Kind.INVALID, "no channel (expected: at least one)", "未选择通道（至少一个）"),
    AMQP_OFF(
            Kind.INVALID,
            "{channel}: the broker here has no accounts for subscribers (expected: FEED or WEBHOOK)",
            "{channel}：本系统的消息服务器未开通订阅账户（可用FEED或WEBHOOK）"),
    WEBHOOK_MISSING(
            Kind.INVALID, "no address (expected: one, since WEBHOOK is among the channels)", "未填写回调地址（通道包含WEBHOOK）"),
    WEBHOOK_UNUSED(
            Kind.INVALID,
            "an address without its channel (expected: WEBHOOK among the channels)",
            "填写了回调地址但通道不包含WEBHOOK"),
    NO_WEBHOOK(Kind.CONFLICT, "the subscription has no webhook", "该订阅没有回调地址"),
    TYPES_MISSING(Kind.INVALID, "no type (expected: at least one, or *)", "未选择事件类型（至少一个，或*）"),
    TYPE_UNKNOWN(
            Kind.INVALID,
            "{type} (expected: a type of the catalogue such as {example}, a service such as permits.*, or *)",
            "{type}（应为目录中的事件类型，如{example}；或某服务的全部，如permits.*；或*）"),
    START_TIME_MISSING(Kind.INVALID, "no time (expected: one, with FROM_TIME)", "未填写起始时间（FROM_TIME时必填）"),
    START_TIME_UNUSED(Kind.INVALID, "a time (expected: none without FROM_TIME)", "填写了起始时间但不是FROM_TIME"),
    BROKER_LATE(
            Kind.UNAVAILABLE,
            "the broker does not answer; the account there follows within a minute of its return",
            "消息服务器暂未响应，账户将在其恢复后一分钟内生效");

    private final ProblemText text;

    SubscriptionProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
