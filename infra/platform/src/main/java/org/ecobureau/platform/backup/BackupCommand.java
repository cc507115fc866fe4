package org.ecobureau.platform.backup;

import com.mongodb.MongoException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.io.IOException;
import org.springframework.boot.logging.LoggingSystem;

/**
 * {@code write DATABASE} writes a backup to standard output, {@code restore DATABASE} reads one from standard input, and
 * {@code empty DATABASE} drops what there is. The store is the one at {@code MONGODB_URI}.
 */
public final class BackupCommand {

    private BackupCommand() {}

    public static void main(String[] arguments) throws InterruptedException {
        String uri = System.getenv("MONGODB_URI");
        if (arguments.length != 2 || uri == null || !arguments[0].matches("write|restore|empty")) {
            System.err.println("backup: expected write, restore or empty with DATABASE, and MONGODB_URI");
            System.exit(2);
            return;
        }
        // The standard output is the file: nothing is logged there.
        LoggingSystem.get(BackupCommand.class.getClassLoader()).beforeInitialize();
        try (MongoClient client = MongoClients.create(uri)) {
            Backup backup = new Backup(client.getDatabase(arguments[1]).withWriteConcern(WriteConcern.MAJORITY));
            long documents =
                    switch (arguments[0]) {
                        case "write" -> backup.write(System.out);
                        case "restore" -> backup.restore(System.in);
                        default -> backup.empty();
                    };
            System.err.printf("%s: %d documents of %s%n", arguments[0], documents, arguments[1]);
        } catch (IOException | MongoException e) {
            System.err.println("backup: " + e.getMessage());
            System.exit(1);
        }
    }
}
