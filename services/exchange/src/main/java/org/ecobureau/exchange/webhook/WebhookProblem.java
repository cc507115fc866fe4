package org.ecobureau.exchange.webhook;

import org.ecobureau.vocabulary.problem.Kind;
import org.ecobureau.vocabulary.problem.ProblemCode;
import org.ecobureau.vocabulary.problem.ProblemText;

/** What can be wrong with the address of a webhook. */
public enum WebhookProblem implements ProblemCode {
    WEBHOOK_FORM(
            Kind.INVALID,
            "{value} (expected: an absolute address such as https://example.org/events, without user, password and"
                    + " fragment)",
            "{value}（应为完整的网址，如https://example.org/events，不含用户名、密码和片段）"),
    WEBHOOK_SCHEME(Kind.INVALID, "{value} (expected: https)", "{value}（应使用https）"),
    WEBHOOK_INWARD(
            Kind.INVALID,
            "{value} points inside a network of ours (expected: an address on the public internet)",
            "{value}指向内部网络（应为公网地址）");

    private final ProblemText text;

    WebhookProblem(Kind kind, String english, String chinese) {
        this.text = new ProblemText(kind, english, chinese);
    }

    @Override
    public ProblemText text() {
        return text;
    }
}
