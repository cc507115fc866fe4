package org.ecobureau.platform.imports;

import java.util.List;
import org.ecobureau.vocabulary.problem.Finding;
import org.jspecify.annotations.Nullable;

/** What became of every line of an import, in the order of the file. */
public record ImportResult(List<ImportLine> all) {

    /**
     * One line.
     *
     * @param line its number in the file; the header is line 1
     * @param id of the record; null where the line was refused
     */
    public record ImportLine(
            int line, ImportStatus status, @Nullable String id, List<Finding> findings) {}

    public int lines() {
        return all.size();
    }

    public int accepted() {
        return results(ImportStatus.ACCEPTED).size();
    }

    public int rejected() {
        return results(ImportStatus.REJECTED).size();
    }

    /** The lines of one status; all for null. */
    public List<ImportLine> results(@Nullable ImportStatus status) {
        return status == null
                ? all
                : all.stream().filter(line -> line.status() == status).toList();
    }
}
