package org.ecobureau.platform.jobs;

import java.util.List;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A list that can be had as a file.
 *
 * @param <I> what it is asked for with
 * @param <V> the record as the schema shows it
 */
public abstract class ListExport<I extends ExportInput, V> {

    private final String kind;
    private final Class<I> input;
    private final Columns<V> columns;

    /** @param kind what is exported, for example {@code permits} */
    protected ListExport(String kind, Class<I> input, Columns<V> columns) {
        this.kind = kind;
        this.input = input;
        this.columns = columns;
    }

    /** A page of what the caller may see. */
    protected abstract Connection<V> page(I input, PageArguments page, Caller caller);

    String kind() {
        return kind;
    }

    Class<I> input() {
        return input;
    }

    List<String> header() {
        return columns.names();
    }

    Connection<List<@Nullable Object>> lines(I input, PageArguments page, Caller caller) {
        return page(input, page, caller).map(columns::line);
    }
}
