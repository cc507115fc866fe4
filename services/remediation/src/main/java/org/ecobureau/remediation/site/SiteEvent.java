package org.ecobureau.remediation.site;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.ecobureau.vocabulary.standard.Quantity;
import org.ecobureau.vocabulary.standard.Unit;
import org.ecobureau.vocabulary.time.BureauTime;

/** What other services learn of a site. */
sealed interface SiteEvent extends DomainEvent {

    /** A quantity on the wire. */
    record Amount(BigDecimal value, Unit unit) {

        static Amount of(Quantity quantity) {
            return new Amount(quantity.value(), quantity.unit());
        }
    }

    record Advanced(String siteId, String name, String responsible, String town, SiteStatus stage, LocalDate on)
            implements SiteEvent {

        static Advanced of(ContaminatedSite site, Instant at) {
            SiteProfile profile = site.profile();
            return new Advanced(
                    profile.id(),
                    profile.name(),
                    profile.parties().responsible().value(),
                    profile.town().code(),
                    site.status(),
                    BureauTime.day(at));
        }

        @Override
        public String type() {
            return "remediation.site-advanced.v1";
        }
    }

    record SoilShipped(
            String siteId,
            String siteName,
            String shipmentId,
            String remover,
            String carrier,
            String operator,
            String wasteCode,
            Amount quantity,
            String vehicle,
            LocalDate on)
            implements SiteEvent {

        static SoilShipped of(SiteProfile site, SoilShipment load) {
            return new SoilShipped(
                    site.id(),
                    site.name(),
                    load.id(),
                    load.remover().value(),
                    load.carrier().value(),
                    load.operator().value(),
                    load.wasteCode(),
                    Amount.of(load.quantity()),
                    load.vehicle(),
                    BureauTime.day(load.shippedAt()));
        }

        @Override
        public String type() {
            return "remediation.soil-shipped.v1";
        }
    }
}
