package org.ecobureau.permits.enterprise;

import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/** The register. */
interface Enterprises extends Repository<Enterprise> {

    /** By name; those whose name begins so, and those of one town, when these are given. */
    Connection<Stored<Enterprise>> list(
            @Nullable String namePrefix, @Nullable Town town, PageArguments page, Scope scope);
}
