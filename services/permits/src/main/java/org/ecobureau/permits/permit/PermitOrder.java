package org.ecobureau.permits.permit;

/** The order of a list of permits. */
record PermitOrder(Field field, Direction direction) {

    enum Field {
        APPLIED_ON,
        VALID_UNTIL
    }

    enum Direction {
        ASC,
        DESC
    }

    static final PermitOrder LATEST_FIRST = new PermitOrder(Field.APPLIED_ON, Direction.DESC);
}
