package org.ecobureau.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;

/** The databases of one store. */
final class IndexedBackend extends H2Backend {

    IndexedBackend(MVStore file) {
        super(file);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new IndexedDatabase(databaseName, getMvStore(), getCursorRegistry());
    }

    /** Knows the handshake by its present name as well. */
    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        if (command.equals("hello")) {
            Document reply = super.handleCommand(channel, databaseName, "ismaster", query);
            return reply.append("isWritablePrimary", Boolean.TRUE);
        }
        return super.handleCommand(channel, databaseName, command, query);
    }
}
