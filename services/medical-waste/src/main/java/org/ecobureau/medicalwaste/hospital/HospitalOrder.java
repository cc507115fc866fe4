package org.ecobureau.medicalwaste.hospital;

/** In what order a list of hospitals comes. */
public record HospitalOrder(Field field, Direction direction) {

    static final HospitalOrder USUAL = new HospitalOrder(Field.CREDIT_CODE, Direction.ASC);

    enum Field {
        BEDS,
        CREDIT_CODE
    }

    enum Direction {
        ASC,
        DESC
    }
}
