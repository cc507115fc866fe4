package org.ecobureau.hazardouswaste.manifest;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ecobureau.vocabulary.lifecycle.Role;

/** Who signs a step of a manifest. */
public enum ManifestParty {
    REMOVER(Role.ENTERPRISE, Role.HOSPITAL),
    CARRIER(Role.CARRIER),
    OPERATOR(Role.OPERATOR);

    private final Set<Role> roles;

    ManifestParty(Role... signatories) {
        this.roles = EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER);
        this.roles.addAll(List.of(signatories));
    }

    /** The roles that may record its steps: its own, and officers for all. */
    Set<Role> roles() {
        return EnumSet.copyOf(roles);
    }
}
