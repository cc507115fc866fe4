package org.ecobureau.platform.jobs;

import java.util.List;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.jspecify.annotations.Nullable;

/**
 * A list that can be had as a file.
 *
 * @param <F> which records: the list's own arguments, kept as JSON with the job
 */
public interface ListExport<F> {

    /** What is exported, for example {@code permits}. */
    String kind();

    Class<F> arguments();

    List<String> columns();

    /** A page of lines, of what the caller may see. */
    Connection<? extends List<? extends @Nullable Object>> page(F arguments, PageArguments page, Caller caller);
}
