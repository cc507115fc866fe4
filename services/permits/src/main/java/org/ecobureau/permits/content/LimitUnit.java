package org.ecobureau.permits.content;

import java.util.EnumSet;
import java.util.Set;

/** The unit of a limit. */
public enum LimitUnit {
    MG_PER_M3("mg/m³", EnumSet.of(Medium.AIR)),
    NG_TEQ_PER_M3("ng-TEQ/m³", EnumSet.of(Medium.AIR)),
    KG_PER_H("kg/h", EnumSet.of(Medium.AIR)),
    RINGELMANN("级", EnumSet.of(Medium.AIR)),
    MG_PER_L("mg/L", EnumSet.of(Medium.WATER)),
    UG_PER_L("µg/L", EnumSet.of(Medium.WATER)),
    MPN_PER_L("MPN/L", EnumSet.of(Medium.WATER)),
    NONE("无量纲", EnumSet.allOf(Medium.class));

    private final String symbol;
    private final Set<Medium> media;

    LimitUnit(String symbol, Set<Medium> media) {
        this.symbol = symbol;
        this.media = media;
    }

    public String symbol() {
        return symbol;
    }

    boolean isUsedIn(Medium medium) {
        return media.contains(medium);
    }
}
