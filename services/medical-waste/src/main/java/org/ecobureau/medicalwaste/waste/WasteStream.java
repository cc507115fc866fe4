package org.ecobureau.medicalwaste.waste;

/** The two streams of medical waste; they share no bag, round, number or vehicle of a day. */
public enum WasteStream {
    ORDINARY("YF"),
    COVID("XG");

    private final String prefix;

    WasteStream(String prefix) {
        this.prefix = prefix;
    }

    public static WasteStream of(boolean covid) {
        return covid ? COVID : ORDINARY;
    }

    /** What the numbers of its rounds begin with. */
    public String prefix() {
        return prefix;
    }
}
