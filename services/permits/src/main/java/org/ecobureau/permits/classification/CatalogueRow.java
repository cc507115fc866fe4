package org.ecobureau.permits.classification;

import java.util.List;

/**
 * One row of the catalogue.
 *
 * @param industries that it names; empty for general processes and for the row of all other industries
 * @param byProcesses whether a permit is needed for general processes alone, so that the industry decides nothing
 * @param criteria the first that is met decides
 */
record CatalogueRow(int row, String title, List<String> industries, boolean byProcesses, List<Criterion> criteria) {

    /** The same without what only has to be registered. */
    CatalogueRow permitsOnly() {
        return new CatalogueRow(
                row,
                title,
                industries,
                byProcesses,
                criteria.stream()
                        .filter(criterion -> criterion.category() != PermitCategory.REGISTRATION)
                        .toList());
    }

    boolean names(Industry industry) {
        return industries.stream().anyMatch(each -> industry.isWithin(each) || each.startsWith(industry.code()));
    }
}
