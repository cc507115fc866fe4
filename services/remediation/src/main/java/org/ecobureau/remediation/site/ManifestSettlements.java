package org.ecobureau.remediation.site;

import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.outbox.EventEnvelope;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.vocabulary.standard.Quantity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Books receivers' answers into the sites whose soil it was. */
@Component
class ManifestSettlements {

    private static final String SERVICE = "remediation";

    private final ContaminatedSites sites;
    private final Commands commands;

    ManifestSettlements(ContaminatedSites sites, Commands commands) {
        this.sites = sites;
        this.commands = commands;
    }

    /**
     * Books the answer, once; after what was done on the site before it was heard. Does nothing for waste of no site, or
     * for a load that was answered already.
     *
     * <p>Errors: {@code NOT_FOUND}, {@code SHIPMENT_UNKNOWN}.
     *
     * @param accepted null when the load was rejected
     */
    void book(EventEnvelope<ManifestAnswered> event, @Nullable Quantity accepted) {
        String siteId = event.data().siteId();
        String shipmentId = event.data().shipmentId();
        if (siteId == null || shipmentId == null) {
            return;
        }
        if (isAnswered(sites.require(siteId, Scope.ALL).value(), shipmentId)) {
            return;
        }
        var answer = new ManifestSettlement(
                shipmentId, event.data().number(), accepted, event.data().on());
        commands.change(
                sites,
                siteId,
                commands.because(event.id(), SERVICE, event.time().toInstant()),
                (before, command) -> before.settle(answer, command.at()));
    }

    private static boolean isAnswered(ContaminatedSite site, String shipmentId) {
        return site.soil()
                .shipment(shipmentId)
                .filter(load -> load.status() != ShipmentStatus.SHIPPED)
                .isPresent();
    }
}
