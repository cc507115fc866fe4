package org.ecobureau.platform.imports;

import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Stored;

/** A kind of record that can be imported line by line. */
public interface LineImport {

    /** What the lines are, for example {@code permits}. */
    String kind();

    CsvImport columns();

    /** Refuses whoever may not import these. */
    void authorise(Caller caller);

    /**
     * Takes a line as a command.
     *
     * @param line the line's own idempotency key, and whether this is a dry run
     */
    Outcome<? extends Stored<?>> take(ImportRow row, CommandInput line, Caller caller);

    /** Takes a file line by line, at once. */
    default ImportResult importAll(ImportInput input, Caller caller) {
        authorise(caller);
        return columns().run(input, (row, line) -> take(row, line, caller));
    }
}
