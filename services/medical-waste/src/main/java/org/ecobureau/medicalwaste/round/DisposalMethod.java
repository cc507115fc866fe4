package org.ecobureau.medicalwaste.round;

/** How a plant disposes of medical waste. */
public enum DisposalMethod {
    INCINERATION(true),
    PYROLYSIS(true),
    STEAM(false),
    MICROWAVE(false),
    CHEMICAL(false),
    EMERGENCY_INCINERATION(true);

    private final boolean thermal;

    DisposalMethod(boolean thermal) {
        this.thermal = thermal;
    }

    /** Whether the waste is burnt or pyrolysed, which is preferred for COVID waste. */
    boolean isThermal() {
        return thermal;
    }
}
