package org.ecobureau.hazardouswaste.producer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.List;
import org.ecobureau.hazardouswaste.Codes;
import org.ecobureau.hazardouswaste.Stores;
import org.ecobureau.vocabulary.lifecycle.LifecycleProblem;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.junit.jupiter.api.Test;

class ProducerTests {

    private static final Instant AT = Instant.parse("2020-01-06T02:00:00Z");

    private final Producer producer = Producer.register(
                    new CreditCode(Codes.fresh()), Quantity.of(12, Unit.T), false, AT)
            .after();

    @Test
    void aDeclarationReplacesWhatWasKnown() {
        Producer after =
                producer.declare(Quantity.of("120.5", Unit.T), true, AT).after();
        assertThat(after.yearlyQuantity()).isEqualTo(Quantity.of("120.5", Unit.T));
        assertThat(after.ownFacility()).isTrue();
    }

    @Test
    void aClosedProducerDeclaresNothing() {
        Producer closed = producer.close("停产", AT).after();
        assertThat(closed.status()).isEqualTo(ProducerStatus.CLOSED);
        Problem problem = catchThrowableOfType(Problem.class, () -> closed.declare(Quantity.of(1, Unit.T), false, AT));
        assertThat(problem.code()).isEqualTo(LifecycleProblem.ACTION_NOT_POSSIBLE);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        ProducerDocument mapping = new ProducerDocument();
        for (Producer each : List.of(
                producer,
                producer.declare(Quantity.of("0.000001", Unit.T), true, AT).after(),
                producer.close("停产", AT).after(),
                Producer.register(producer.creditCode(), null, false, AT).after())) {
            assertThat(mapping.read(Stores.throughTheStore(mapping.write(each))))
                    .isEqualTo(each);
        }
    }
}
