package org.ecobureau.medicalwaste.round;

/** In what order a list of rounds comes. */
public record RoundOrder(Field field, Direction direction) {

    static final RoundOrder LATEST = new RoundOrder(Field.DAY, Direction.DESC);

    enum Field {
        DAY
    }

    enum Direction {
        ASC,
        DESC
    }
}
