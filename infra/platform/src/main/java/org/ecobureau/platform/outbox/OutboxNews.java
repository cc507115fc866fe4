package org.ecobureau.platform.outbox;

/** Hears that a record of a collection owes events, and in which shard. Must return at once. */
interface OutboxNews {

    void owed(OutboxCollection collection, int shard);
}
