package org.ecobureau.permits.registration;

import java.time.LocalDate;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** A permit was granted for premises that had a registration: the registration ends with it. */
@Component
class PermitGrantedListener implements EventHandler<PermitGrantedListener.PermitGranted> {

    /**
     * What is read of the event.
     *
     * @param registrationId of the registration that the permit takes the place of
     */
    record PermitGranted(String permitId, @Nullable String registrationId) {}

    private final Registrations registrations;
    private final Commands commands;
    private final String service;

    PermitGrantedListener(
            Registrations registrations, Commands commands, @Value("${spring.application.name}") String service) {
        this.registrations = registrations;
        this.commands = commands;
        this.service = service;
    }

    @Override
    public String type() {
        return "permits.permit-granted.v1";
    }

    @Override
    public Class<PermitGranted> data() {
        return PermitGranted.class;
    }

    @Override
    public void handle(EventEnvelope<PermitGranted> event) {
        String id = event.data().registrationId();
        if (id != null && isInForce(id, BureauTime.day(event.time().toInstant()))) {
            commands.change(
                    registrations,
                    id,
                    commands.because(event.id(), service, event.time().toInstant()),
                    (registration, command) -> registration.giveWay(event.data().permitId(), command.at()));
        }
    }

    /** One that was cancelled or ran out since the application has nothing left to end. */
    private boolean isInForce(String id, LocalDate day) {
        return registrations
                .find(id, Scope.ALL)
                .filter(stored -> stored.value().asOf(day).isOpen())
                .isPresent();
    }
}
