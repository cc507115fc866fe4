package org.ecobureau.medicalwaste.bag;

import org.ecobureau.medicalwaste.waste.WasteStream;

/** A part of the hospital's temporary store. */
public enum StorageZone {
    ORDINARY,
    HIGHLY_INFECTIOUS;

    static StorageZone of(WasteStream stream) {
        return stream == WasteStream.COVID ? HIGHLY_INFECTIOUS : ORDINARY;
    }
}
