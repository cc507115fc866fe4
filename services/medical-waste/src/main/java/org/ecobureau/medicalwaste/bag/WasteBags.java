package org.ecobureau.medicalwaste.bag;

import java.util.Collection;
import java.util.Map;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.platform.store.Stored;
import org.jspecify.annotations.Nullable;

/** All bags. */
public interface WasteBags extends Repository<WasteBag> {

    /** By packing time, latest first; those of a hospital and a status where they are given. */
    Connection<Stored<WasteBag>> list(
            @Nullable String hospital, @Nullable BagStatus status, PageArguments page, Scope scope);

    /** The same for each of the hospitals. */
    Map<String, Connection<Stored<WasteBag>>> ofHospitals(
            Collection<String> hospitals, @Nullable BagStatus status, PageArguments page, Scope scope);
}
