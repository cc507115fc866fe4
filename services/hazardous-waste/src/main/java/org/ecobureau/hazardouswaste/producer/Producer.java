package org.ecobureau.hazardouswaste.producer;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.ecobureau.hazardouswaste.wording.Wording;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise or hospital that produces hazardous waste (产废单位).
 *
 * @param yearlyQuantity the largest of the last three years; null where it is not known
 * @param ownFacility whether it uses or disposes of waste in a facility of its own
 */
public record Producer(
        CreditCode creditCode,
        @Nullable Quantity yearlyQuantity,
        boolean ownFacility,
        ProducerStatus status,
        Instant registeredAt) {

    private static final Set<Role> PRODUCERS_AND_OFFICERS =
            EnumSet.of(Role.ENTERPRISE, Role.HOSPITAL, Role.COUNTY_OFFICER, Role.CITY_OFFICER);

    static final ActionTable<Producer, ProducerStatus, ProducerAction> ACTIONS =
            ActionTable.<Producer, ProducerStatus, ProducerAction>of(Producer::status, ProducerAction.class)
                    .actionInPlace(ProducerAction.REGISTER, Set.of(), PRODUCERS_AND_OFFICERS)
                    .actionInPlace(ProducerAction.DECLARE, EnumSet.of(ProducerStatus.ACTIVE), PRODUCERS_AND_OFFICERS)
                    .action(
                            ProducerAction.CLOSE,
                            EnumSet.of(ProducerStatus.ACTIVE),
                            ProducerStatus.CLOSED,
                            EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER))
                    .build();

    static Change<Producer> register(
            CreditCode creditCode, @Nullable Quantity yearlyQuantity, boolean ownFacility, Instant at) {
        return Change.of(
                new Producer(creditCode, yearlyQuantity, ownFacility, ProducerStatus.ACTIVE, at),
                ProducerAction.REGISTER,
                at);
    }

    /** Notes what decides the class of supervision. Errors: {@code ACTION_NOT_POSSIBLE}. */
    Change<Producer> declare(Quantity quantity, boolean facility, Instant at) {
        ACTIONS.check(this, ProducerAction.DECLARE, at);
        return Change.of(new Producer(creditCode, quantity, facility, status, registeredAt), ProducerAction.DECLARE, at)
                .detail("yearlyQuantity", quantity)
                .detail("ownFacility", facility);
    }

    /** Ends the supervision. Errors: {@code ACTION_NOT_POSSIBLE}, {@code TEXT_MISSING}, {@code TEXT_TOO_LONG}. */
    Change<Producer> close(String grounds, Instant at) {
        ACTIONS.check(this, ProducerAction.CLOSE, at);
        return Change.of(
                        new Producer(
                                creditCode,
                                yearlyQuantity,
                                ownFacility,
                                ACTIONS.next(this, ProducerAction.CLOSE),
                                registeredAt),
                        ProducerAction.CLOSE,
                        at)
                .detail("grounds", Wording.grounds(grounds));
    }
}
