package org.ecobureau.exchange.subscription;

import org.ecobureau.vocabulary.problem.Term;

/** What is done to a subscription. */
public enum SubscriptionAction implements Term {
    CREATE("创建订阅"),
    PAUSE("暂停订阅"),
    RESUME("恢复订阅"),
    ROTATE("更换凭据"),
    PING("测试推送"),
    REDELIVER("重新推送"),
    DELETE("注销订阅");

    private final String chinese;

    SubscriptionAction(String chinese) {
        this.chinese = chinese;
    }

    @Override
    public String chinese() {
        return chinese;
    }
}
