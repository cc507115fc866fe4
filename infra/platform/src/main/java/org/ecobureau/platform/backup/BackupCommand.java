package org.ecobureau.platform.backup;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;

/**
 * {@code write DATABASE} writes a backup to standard output, {@code restore DATABASE} reads one from standard input. The
 * store is the one at {@code MONGODB_URI}.
 */
public final class BackupCommand {

    private BackupCommand() {}

    public static void main(String[] arguments) throws InterruptedException {
        String uri = System.getenv("MONGODB_URI");
        if (arguments.length != 2 || uri == null || !arguments[0].matches("write|restore")) {
            System.err.println("backup: expected write DATABASE or restore DATABASE, and MONGODB_URI");
            System.exit(2);
            return;
        }
        try (MongoClient client = MongoClients.create(uri)) {
            Backup backup = new Backup(client.getDatabase(arguments[1]).withWriteConcern(WriteConcern.MAJORITY));
            long documents = arguments[0].equals("write") ? backup.write(System.out) : backup.restore(System.in);
            System.err.printf("%s: %d documents of %s%n", arguments[0], documents, arguments[1]);
        } catch (IOException | MongoException e) {
            System.err.println("backup: " + e.getMessage());
            System.exit(1);
        }
    }
}
