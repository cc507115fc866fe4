package org.ecobureau.hazardouswaste.manifest;

import java.util.EnumSet;
import java.util.Set;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.jspecify.annotations.Nullable;

/** What is done to a manifest, and who signs it. */
enum ManifestAction {
    DRAFT("drafted", ManifestParty.REMOVER),
    AMEND("amended", ManifestParty.REMOVER),
    CANCEL("cancelled", ManifestParty.REMOVER),
    ISSUE("issued", ManifestParty.REMOVER),
    DEPART("departed", ManifestParty.CARRIER),
    ARRIVE("arrived", ManifestParty.OPERATOR),
    ACCEPT("accepted", ManifestParty.OPERATOR),
    ACCEPT_WITH_DISCREPANCY("accepted", ManifestParty.OPERATOR),
    REJECT("rejected", ManifestParty.OPERATOR),
    CLOSE("closed", ManifestParty.REMOVER),
    FLAG("flagged", null),
    RESOLVE("resolved", null);

    private final String done;
    private final @Nullable ManifestParty party;

    ManifestAction(String done, @Nullable ManifestParty party) {
        this.done = done;
        this.party = party;
    }

    /** The word for it in the name of the event. */
    String done() {
        return done;
    }

    /** Who signs it; null where only officers do. */
    @Nullable
    ManifestParty party() {
        return party;
    }

    Set<Role> roles() {
        return party == null ? EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER) : party.roles();
    }
}
