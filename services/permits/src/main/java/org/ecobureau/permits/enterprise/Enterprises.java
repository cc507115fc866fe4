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

    /** By name; those of one town when one is given. */
    Connection<Stored<Enterprise>> list(@Nullable Town town, PageArguments page, Scope scope);
}
