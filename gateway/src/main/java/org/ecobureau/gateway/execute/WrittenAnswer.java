package org.ecobureau.gateway.execute;

import graphql.ExecutionResult;
import graphql.ExecutionResultImpl;
import org.jspecify.annotations.Nullable;

/** An answer for several callers, written once. */
final class WrittenAnswer extends ExecutionResultImpl {

    private byte @Nullable [] bytes;

    private WrittenAnswer(ExecutionResultImpl answer) {
        super(answer);
    }

    static ExecutionResult of(ExecutionResult answer) {
        return answer instanceof ExecutionResultImpl known ? new WrittenAnswer(known) : answer;
    }

    synchronized byte[] bytes() {
        if (bytes == null) {
            bytes = AnswerWriter.write(this);
        }
        return bytes;
    }
}
