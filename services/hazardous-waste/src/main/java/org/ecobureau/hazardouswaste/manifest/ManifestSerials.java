package org.ecobureau.hazardouswaste.manifest;

/** The registers of serial numbers, one counter each. */
interface ManifestSerials {

    /** Takes the next serial; never given out again, so a command that fails afterwards leaves a gap. */
    int take(String register);

    /** The serial that would be taken next. */
    int peek(String register);
}
