package org.ecobureau.remediation.report;

import java.util.List;
import java.util.Map;
import org.ecobureau.remediation.site.SiteStatus;

/** How often a stage occurs. */
public record StageCount(SiteStatus stage, int count) {

    /** In the order of the stages. */
    static List<StageCount> of(Map<SiteStatus, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(count -> new StageCount(count.getKey(), count.getValue()))
                .toList();
    }
}
