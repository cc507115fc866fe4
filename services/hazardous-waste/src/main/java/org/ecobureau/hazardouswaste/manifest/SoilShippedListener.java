package org.ecobureau.hazardouswaste.manifest;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.ecobureau.hazardouswaste.wording.MassInput;
import org.ecobureau.platform.command.Command;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.inbox.EventHandler;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.ecobureau.platform.security.Scope;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Drafts the manifest of contaminated soil that left a site. */
@Component
final class SoilShippedListener implements EventHandler<SoilShippedListener.Shipment> {

    /** What this service reads of a shipment. */
    record Shipment(
            String siteId,
            String shipmentId,
            String remover,
            String carrier,
            String operator,
            String wasteCode,
            MassInput quantity,
            String vehicle) {}

    private final TransferManifests manifests;
    private final CircumstancesReader circumstances;
    private final Commands commands;
    private final String service;

    SoilShippedListener(
            TransferManifests manifests,
            CircumstancesReader circumstances,
            Commands commands,
            @Value("${spring.application.name}") String service) {
        this.manifests = manifests;
        this.circumstances = circumstances;
        this.commands = commands;
        this.service = service;
    }

    @Override
    public String type() {
        return "remediation.soil-shipped.v1";
    }

    @Override
    public Class<Shipment> data() {
        return Shipment.class;
    }

    @Override
    public void handle(EventEnvelope<Shipment> event) {
        Shipment shipment = event.data();
        String id = idOf(shipment.shipmentId());
        if (manifests.find(id, Scope.ALL).isPresent()) {
            return;
        }
        Command command = commands.because(event.id(), service, event.time().toInstant());
        ManifestContent content = ManifestContentReader.read(
                shipment.remover(),
                shipment.carrier(),
                shipment.operator(),
                shipment.vehicle(),
                List.of(new ManifestInput.Line(shipment.wasteCode(), shipment.quantity())),
                new Origin(shipment.siteId(), shipment.shipmentId()));
        commands.create(
                manifests,
                command,
                taken -> new NewRecord<>(
                        id,
                        TransferManifest.draftShipped(
                                id, content, circumstances.atDrafting(content, taken.day()), taken.at())));
    }

    /** A shipment has one manifest, so its identity follows from the shipment's. */
    private static String idOf(String shipmentId) {
        return UUID.nameUUIDFromBytes(("shipment/" + shipmentId).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
