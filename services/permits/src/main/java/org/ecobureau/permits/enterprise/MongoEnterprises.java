package org.ecobureau.permits.enterprise;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.regex;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.ecobureau.permits.classification.Industry;
import org.ecobureau.platform.outbox.Outbox;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.Order;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.GeoCells;
import org.ecobureau.platform.store.GeoCells.Box;
import org.ecobureau.platform.store.MongoRepository;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.ecobureau.vocabulary.standard.GeoPolygon;
import org.ecobureau.vocabulary.standard.Town;
import org.springframework.stereotype.Repository;

@Repository
class MongoEnterprises extends MongoRepository<Enterprise> implements Enterprises {

    private static final Order BY_NAME = new Order("NAME", EnterpriseDocument.NAME, true);
    private static final int EXACT_LENGTH = 2;
    private static final int MOST_NAMESAKES = 10;
    private static final double FIRST_REACH_M = 400;

    MongoEnterprises(MongoDatabase database, Outbox outbox) {
        super(database, new EnterpriseDocument(), outbox);
    }

    @Override
    public Connection<Stored<Enterprise>> list(EnterpriseFilter filter, PageArguments page, Scope scope) {
        return page(scope, matching(filter), BY_NAME, page);
    }

    private static Bson matching(EnterpriseFilter filter) {
        List<Bson> parts = new ArrayList<>();
        if (filter.creditCode() != null) {
            parts.add(eq("_id", filter.creditCode()));
        }
        if (filter.status() != null) {
            parts.add(hasKey(EnterpriseKeys.of(filter.status())));
        }
        if (filter.town() != null) {
            parts.add(hasKey(EnterpriseKeys.of(Town.of(filter.town()))));
        }
        if (filter.industry() != null) {
            parts.add(hasKey(EnterpriseKeys.of(new Industry(filter.industry()))));
        }
        if (filter.name() != null) {
            parts.addAll(named(EnterpriseName.of(filter.name())));
        }
        return parts.isEmpty() ? empty() : and(parts);
    }

    private static Bson hasKey(String key) {
        return eq(EnterpriseDocument.KEYS, key);
    }

    private static List<Bson> named(EnterpriseName part) {
        if (part.text().isEmpty()) {
            return List.of();
        }
        List<Bson> parts = new ArrayList<>();
        EnterpriseKeys.within(part).forEach(key -> parts.add(hasKey(key)));
        if (part.length() > EXACT_LENGTH) {
            parts.add(regex(EnterpriseDocument.TEXT, Pattern.quote(part.text())));
        }
        return parts;
    }

    @Override
    public List<Stored<Enterprise>> mergedInto(Collection<String> creditCodes, Scope scope) {
        return found(scope, in(EnterpriseDocument.SUCCESSOR, creditCodes), 0);
    }

    /** Looks around the place in ever wider boxes, so that a crowded place costs what it shows. */
    @Override
    public List<Stored<Enterprise>> near(GeoPoint place, double metres, int enough, Scope scope) {
        for (double reach = Math.min(FIRST_REACH_M, metres); ; reach = Math.min(2 * reach, metres)) {
            double within = reach;
            List<Stored<Enterprise>> found = inside(Box.around(place, reach), 0, scope).stream()
                    .filter(each ->
                            each.value().sitesNear(place, within).findAny().isPresent())
                    .toList();
            if (found.size() >= enough || reach >= metres) {
                return found;
            }
        }
    }

    @Override
    public List<Stored<Enterprise>> around(GeoPolygon outline, int most, Scope scope) {
        return inside(Box.around(outline.ring()), most, scope);
    }

    private List<Stored<Enterprise>> inside(Box box, int most, Scope scope) {
        return found(scope, in(EnterpriseDocument.CELLS, GeoCells.covering(box)), most);
    }

    @Override
    public List<Names> calledLike(EnterpriseName name) {
        return names(hasKey(EnterpriseKeys.core(name)), MOST_NAMESAKES);
    }

    @Override
    public List<Names> resembling(EnterpriseName name, int most) {
        return names(in(EnterpriseDocument.KEYS, EnterpriseKeys.within(name.core())), most);
    }

    private List<Names> names(Bson filter, int most) {
        return collection()
                .find(filter)
                .projection(include(EnterpriseDocument.NAME, EnterpriseDocument.FORMER_NAMES))
                .limit(most)
                .map(EnterpriseDocument::names)
                .into(new ArrayList<>());
    }
}
