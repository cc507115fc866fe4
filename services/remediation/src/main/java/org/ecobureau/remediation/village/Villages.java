package org.ecobureau.remediation.village;

import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/** All villages of the programme. */
interface Villages extends Repository<Village>, VillageTally {

    /** By name. */
    Connection<Stored<Village>> list(
            @Nullable VillageStatus status, @Nullable Town town, PageArguments page, Scope scope);

    /** Whether the town has a village of that name. */
    boolean has(Town town, Label name);
}
