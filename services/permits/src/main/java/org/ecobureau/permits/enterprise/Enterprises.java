package org.ecobureau.permits.enterprise;

import java.util.Collection;
import java.util.List;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.ecobureau.vocabulary.standard.GeoPolygon;

/** The register. */
interface Enterprises extends Repository<Enterprise> {

    /** By name. */
    Connection<Stored<Enterprise>> list(EnterpriseFilter filter, PageArguments page, Scope scope);

    /** Those that went into any of these. */
    List<Stored<Enterprise>> mergedInto(Collection<String> creditCodes, Scope scope);

    /** Those with premises so near, in no order; at least {@code enough} of the nearest ones where there are as many. */
    List<Stored<Enterprise>> near(GeoPoint place, double metres, int enough, Scope scope);

    /** Those that may have premises inside, at most that many. */
    List<Stored<Enterprise>> around(GeoPolygon outline, int most, Scope scope);

    /** What an enterprise is and was called. */
    record Names(String creditCode, List<String> all) {}

    /** Those whose name is the same but for place and legal form. */
    List<Names> calledLike(EnterpriseName name);

    /** Those whose name shares a pair of characters with the telling part of this one, at most that many. */
    List<Names> resembling(EnterpriseName name, int most);
}
