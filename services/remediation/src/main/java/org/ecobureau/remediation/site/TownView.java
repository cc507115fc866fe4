package org.ecobureau.remediation.site;

import org.ecobureau.vocabulary.standard.Town;

/** A town by code and name. */
public record TownView(String code, String name) {

    public static TownView of(Town town) {
        return new TownView(town.code(), town.chinese());
    }
}
