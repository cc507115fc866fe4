package org.ecobureau.permits.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.ecobureau.permits.CreditCodes;
import org.ecobureau.test.ServiceIT;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceIT
class SourceNumbersIT {

    @Autowired
    SourceNumbers numbers;

    private final CreditCode code = new CreditCode(CreditCodes.next());

    @Test
    void manyAtOnceGetDifferentNumbersWithoutAGap() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Integer>> requests = IntStream.range(0, 24)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> give("r" + i, i % 2 == 0 ? SourceKind.PERMIT : SourceKind.REGISTRATION, null)
                                    .sequence())
                    .toList();
            List<Integer> given = new java.util.ArrayList<>();
            for (Future<Integer> each : threads.invokeAll(requests)) {
                given.add(each.get());
            }
            assertThat(given)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 24).boxed().toList());
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theSameRecordIsGivenTheSameNumberAgain() {
        SourceNumber first = give("one", SourceKind.PERMIT, null);
        assertThat(give("two", SourceKind.PERMIT, null).sequence()).isEqualTo(2);
        assertThat(give("one", SourceKind.PERMIT, null)).isEqualTo(first);
        assertThat(give("one", SourceKind.PERMIT, code + "009R").value()).isEqualTo(code + "009R");
        assertThat(give("three", SourceKind.REGISTRATION, null).value()).isEqualTo(code + "010W");
    }

    @Test
    void theLastNumberIsTheLast() {
        give("last", SourceKind.PERMIT, code + "999P");
        Problem problem = catchThrowableOfType(Problem.class, () -> give("more", SourceKind.PERMIT, null));
        assertThat(problem.code()).isEqualTo(SourceProblem.SEQUENCE_EXHAUSTED);
    }

    /** Record ids are the test's own: other tests give numbers at the same time. */
    private SourceNumber give(String record, SourceKind kind, @Nullable String printed) {
        return numbers.give(new NumberRequest(code + record, code, kind, printed, false));
    }
}
