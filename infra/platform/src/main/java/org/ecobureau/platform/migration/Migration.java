package org.ecobureau.platform.migration;

import com.mongodb.client.MongoDatabase;

/**
 * A change of the stored documents or indexes, made once for each database and before the service uses it. A bean of
 * this type in a service's configuration is enough; migrations run in the order of their names.
 *
 * <p>It may be broken off at any point and begun anew, so it must be able to meet its own work. Other instances, also
 * of the version before, may be at work meanwhile.
 */
public interface Migration {

    /** Sorts, and never changes: {@code 2026-03-permits-holder-codes}. */
    String name();

    void apply(MongoDatabase database);
}
