package org.ecobureau.permits.enterprise;

import java.time.Instant;
import java.time.LocalDate;
import org.ecobureau.vocabulary.lifecycle.DomainEvent;
import org.ecobureau.vocabulary.time.BureauTime;

/** What other services learn of an enterprise. Each event carries the whole public entry, so the latest one suffices. */
sealed interface EnterpriseEvent extends DomainEvent {

    record Registered(String creditCode, String name, String town, String industry, LocalDate registeredOn)
            implements EnterpriseEvent {

        static Registered of(Enterprise enterprise, Instant at) {
            return new Registered(
                    enterprise.creditCode().value(),
                    enterprise.name(),
                    enterprise.town().code(),
                    enterprise.industry().code(),
                    BureauTime.day(at));
        }

        @Override
        public String type() {
            return "permits.enterprise-registered.v1";
        }
    }

    record Renamed(String creditCode, String name, String town, String industry, String formerName, LocalDate renamedOn)
            implements EnterpriseEvent {

        static Renamed of(Enterprise enterprise, String formerName, Instant at) {
            return new Renamed(
                    enterprise.creditCode().value(),
                    enterprise.name(),
                    enterprise.town().code(),
                    enterprise.industry().code(),
                    formerName,
                    BureauTime.day(at));
        }

        @Override
        public String type() {
            return "permits.enterprise-renamed.v1";
        }
    }

    record Changed(String creditCode, String name, String town, String industry, LocalDate changedOn)
            implements EnterpriseEvent {

        static Changed of(Enterprise enterprise, Instant at) {
            return new Changed(
                    enterprise.creditCode().value(),
                    enterprise.name(),
                    enterprise.town().code(),
                    enterprise.industry().code(),
                    BureauTime.day(at));
        }

        @Override
        public String type() {
            return "permits.enterprise-changed.v1";
        }
    }

    record Merged(
            String creditCode,
            String name,
            String town,
            String industry,
            String successor,
            String successorName,
            LocalDate mergedOn)
            implements EnterpriseEvent {

        static Merged of(Enterprise enterprise, Enterprise successor, Instant at) {
            return new Merged(
                    enterprise.creditCode().value(),
                    enterprise.name(),
                    enterprise.town().code(),
                    enterprise.industry().code(),
                    successor.creditCode().value(),
                    successor.name(),
                    BureauTime.day(at));
        }

        @Override
        public String type() {
            return "permits.enterprise-merged.v1";
        }
    }

    record Closed(String creditCode, String name, String town, String industry, LocalDate closedOn)
            implements EnterpriseEvent {

        static Closed of(Enterprise enterprise, Instant at) {
            return new Closed(
                    enterprise.creditCode().value(),
                    enterprise.name(),
                    enterprise.town().code(),
                    enterprise.industry().code(),
                    BureauTime.day(at));
        }

        @Override
        public String type() {
            return "permits.enterprise-closed.v1";
        }
    }
}
