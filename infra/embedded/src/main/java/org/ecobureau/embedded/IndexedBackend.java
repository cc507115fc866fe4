package org.ecobureau.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import org.h2.mvstore.MVStore;

/** The databases of one store. Answers a write that asks for the journal when it is in the file. */
final class IndexedBackend extends H2Backend {

    private final GroupCommit commit;

    IndexedBackend(MVStore file) {
        super(file);
        this.commit = new GroupCommit(file::commit);
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String databaseName) {
        return new IndexedDatabase(databaseName, getMvStore(), getCursorRegistry());
    }

    /** Knows the handshake by its present name as well. */
    @Override
    public Document handleCommand(Channel channel, String databaseName, String command, Document query) {
        if (command.equals("hello")) {
            Document reply = handle(channel, databaseName, "ismaster", query);
            return reply.append("isWritablePrimary", Boolean.TRUE);
        }
        Document reply = handle(channel, databaseName, command, query);
        if (query.get("writeConcern") instanceof Document concern && Boolean.TRUE.equals(concern.get("j"))) {
            commit.await();
        }
        return reply;
    }

    /** What a command reads stays in the file until it ends, however many commits there are meanwhile. */
    private Document handle(Channel channel, String databaseName, String command, Document query) {
        MVStore.TxCounter version = getMvStore().registerVersionUsage();
        try {
            return super.handleCommand(channel, databaseName, command, query);
        } finally {
            getMvStore().deregisterVersionUsage(version);
        }
    }

    /** A command that ended while a commit was being made has left its version behind; the next that ends takes it along. */
    @Override
    public void close() {
        getMvStore().deregisterVersionUsage(getMvStore().registerVersionUsage());
        super.close();
    }
}
