package org.ecobureau.platform.jobs;

import org.jspecify.annotations.Nullable;

/**
 * What the export of a list is asked for with, besides the list's own arguments. Implemented by input records, which are
 * kept as JSON with the job.
 */
public interface ExportInput {

    FileFormat format();

    /** The same key with the same input is the same job. */
    @Nullable
    String idempotencyKey();
}
