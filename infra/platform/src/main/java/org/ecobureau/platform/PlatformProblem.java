package org.ecobureau.platform;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with any command or query, whatever it is about. */
public enum PlatformProblem implements ProblemCode {
    UNAUTHENTICATED(Kind.FORBIDDEN, "no token (expected: a bearer token)", "未提供令牌（请使用Bearer令牌）"),
    FORBIDDEN(Kind.FORBIDDEN, "the caller is {actual} (expected: one of {expected})", "当前身份为{actual}（应为{expected}之一）"),
    NOT_FOUND(Kind.NOT_FOUND, "no {type} {id} among the records of the caller", "在当前身份可见的记录中没有{type} {id}"),
    ALREADY_EXISTS(Kind.CONFLICT, "{type} {id} exists already", "{type} {id}已存在"),
    VERSION_CONFLICT(
            Kind.CONFLICT,
            "version {actual} (expected: {expected}); since then: {changes}",
            "当前版本为{actual}（期望{expected}）；其间的变更：{changes}"),
    IDEMPOTENCY_KEY_REUSED(
            Kind.CONFLICT,
            "the idempotency key was used for another command (expected: a new key, or the very same input)",
            "幂等键已用于其他请求（请使用新的幂等键或完全相同的输入）"),
    IDEMPOTENCY_KEY_FORM(Kind.INVALID, "{length} characters (expected: 1 to 200)", "幂等键长度为{length}（应为1至200个字符）"),
    AT_IN_FUTURE(Kind.INVALID, "{at} lies in the future (now: {now})", "{at}晚于当前时间{now}"),
    AT_RESERVED(
            Kind.FORBIDDEN,
            "{at} lies back (expected: now; only officers record what happened earlier)",
            "{at}为过去时间（仅工作人员可补录）"),
    AT_OUT_OF_ORDER(Kind.INVALID, "{at} lies before the last step {last} of the record", "{at}早于该记录最近一步的时间{last}"),
    REQUIRED(Kind.INVALID, "missing (expected: a value)", "必填"),
    MALFORMED(Kind.INVALID, "{value} (expected: {expected})", "{value}（应为{expected}）"),
    TOO_LONG(Kind.INVALID, "{length} characters (expected: at most {limit})", "长度为{length}个字符（应不超过{limit}个）"),
    PAGE_SIZE(Kind.INVALID, "{value} (expected: 1 to {limit})", "{value}（应为1至{limit}）"),
    PAGE_DIRECTION(
            Kind.INVALID,
            "both directions at once (expected: first and after, or last and before)",
            "不能同时向前和向后翻页（应为first与after，或last与before）"),
    CURSOR_INVALID(
            Kind.INVALID,
            "no cursor of this list in this order (expected: a cursor from its own pageInfo or edges)",
            "游标不属于该列表或该排序（应取自其pageInfo或edges）"),
    PERIOD_INVALID(
            Kind.INVALID,
            "{from} to {to} (expected: from not after to, at most {limit} days)",
            "{from}至{to}（起始日应不晚于结束日，最长{limit}天）"),
    AS_OF_IN_FUTURE(Kind.INVALID, "{value} lies in the future (now: {now})", "{value}晚于当前时间{now}"),
    RECORD_TYPE_UNKNOWN(Kind.INVALID, "{value} (expected: one of {expected})", "{value}（应为{expected}之一）"),
    OUTBOX_FULL(
            Kind.UNAVAILABLE,
            "{pending} events of this record still wait for the bus (expected: at most {limit}); try again later",
            "该记录尚有{pending}个事件等待发送（上限{limit}），请稍后重试"),
    CONTENDED(Kind.UNAVAILABLE, "the record is being changed by many at once; try again", "该记录正被频繁修改，请重试"),
    BUS_UNAVAILABLE(
            Kind.UNAVAILABLE, "the broker did not take it ({reason}); try again later", "消息总线未接收（{reason}），请稍后重试"),
    DEADLINE_EXCEEDED(
            Kind.UNAVAILABLE, "not done within the time that the caller gave; try again", "未能在调用方给定的时限内完成，请重试"),
    STORE_UNAVAILABLE(Kind.UNAVAILABLE, "the store does not answer; try again later", "数据存储暂不可用，请稍后重试"),
    IMPORT_COLUMNS(Kind.INVALID, "columns {actual} (expected: {expected})", "表头为{actual}（应为{expected}）"),
    IMPORT_LINE(
            Kind.INVALID, "{actual} values (expected: {expected}, one for each column)", "{actual}个值（应为{expected}个）"),
    IMPORT_TOO_LARGE(
            Kind.INVALID, "{actual} lines (expected: at most {limit} in one import)", "{actual}行（每次导入最多{limit}行）"),
    IMPORT_MALFORMED(Kind.INVALID, "not readable as CSV: {reason}", "无法按CSV读取：{reason}"),
    FILE_UNREADABLE(Kind.INVALID, "not readable as {format}: {reason}", "无法按{format}读取：{reason}"),
    FILE_TOO_LARGE(Kind.INVALID, "a file of more than {limit} MB", "文件超过{limit} MB"),
    BAD_REQUEST(Kind.INVALID, "{actual} (expected: {expected})", "{actual}（应为{expected}）"),
    REQUEST_TOO_LARGE(Kind.INVALID, "a request of more than {limit} MB", "请求超过{limit} MB"),
    TOO_MANY_REPRESENTATIONS(
            Kind.INVALID,
            "{sent} representations of entities (expected: at most {limit} in one request)",
            "一次请求包含{sent}个实体引用（应不超过{limit}个）"),
    FILE_TOO_LONG(Kind.INVALID, "more than {limit} lines", "超过{limit}行"),
    INTERNAL(Kind.UNAVAILABLE, "something went wrong on our side; reference {reference}", "系统内部错误，编号{reference}");

    private final ProblemText text;

    PlatformProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
