package org.ecobureau.dataset;

/** The queries that list the records behind the figures of a year. */
final class Evidence {

    private final String days;

    Evidence(int year) {
        this.days = "from: \"%d-01-01\", to: \"%d-12-31\"".formatted(year, year);
    }

    String permits() {
        return "{ permits(orderBy: { field: APPLIED_ON, direction: ASC }, first: 100)"
                + " { totalCount nodes { number decidedOn creditCode siteName } } }";
    }

    String permits(String management) {
        return "{ permits(filter: { management: " + management + " }, first: 100)"
                + " { totalCount nodes { number decidedOn creditCode siteName issuingOffice legalIssuer } } }";
    }

    String registrations() {
        return "{ registrations(first: 100) { totalCount nodes { number filedOn creditCode siteName } } }";
    }

    String specialInspections() {
        return "{ specialInspections(filter: { " + days
                + " }, first: 100) { totalCount nodes { on title subject officers findings } } }";
    }

    String trainings() {
        return "{ trainings(filter: { " + days + " }, first: 100) { totalCount nodes { on title place attendees } } }";
    }

    String hospitalInspections() {
        return "{ hospitalInspections(filter: { covid: true, " + days
                + " }, first: 100) { totalCount nodes { on officers result hospital { creditCode name } } } }";
    }

    String wastewater() {
        return "{ wastewaterRecords(first: 100)"
                + " { totalCount nodes { month volume { value unit } hospital { creditCode name } } } }";
    }

    String rounds() {
        return "{ collectionRounds(filter: { " + days + " }, first: 100) { totalCount nodes"
                + " { id day collected { value unit } collectedInCounty { value unit } } } }";
    }

    String covidRounds() {
        return "{ collectionRounds(filter: { stream: COVID, " + days
                + " }, first: 100) { totalCount nodes { id day collected { value unit } } } }";
    }

    String support(String kind) {
        return "{ epidemicSupports(filter: { kind: " + kind
                + " }, first: 100) { totalCount nodes { since reason enterprise { creditCode name } } } }";
    }

    String sites() {
        return "{ contaminatedSites(first: 100) { totalCount nodes { name status investment { value unit }"
                + " constructionDone finishing accepted stages { stage at } } } }";
    }

    String villages() {
        return "{ villages(first: 100) { totalCount nodes"
                + " { name town { name } status treatedOn acceptedOn batch investment { value unit } } } }";
    }
}
