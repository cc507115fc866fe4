package org.ecobureau.permits.permit;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecobureau.permits.content.MonitoringTask;
import org.ecobureau.permits.content.Outlet;
import org.ecobureau.permits.content.OutletGrade;
import org.ecobureau.permits.content.PermitContent;
import org.jspecify.annotations.Nullable;

/**
 * What an application lacks, all of it at once.
 *
 * <p>Source: State Council decree 736, articles 7 and 8; what the trial rule of 2018 asked for is taken to be the same.
 */
final class Completeness {

    private final Set<ApplicationItem> missing = EnumSet.noneOf(ApplicationItem.class);

    private Completeness() {}

    /** @param submission where and by whom, and what is handed in with it */
    static Set<ApplicationItem> missing(Submission submission, PermitRules rules, LocalDate day) {
        Completeness check = new Completeness();
        check.unless(isGiven(submission.holder().legalRepresentative()), ApplicationItem.LEGAL_REPRESENTATIVE);
        check.unless(isGiven(submission.site().address()), ApplicationItem.ADDRESS);
        check.content(submission.content());
        check.unless(
                submission.management() == PermitManagement.SIMPLIFIED || rules.isSufficient(submission.notice(), day),
                ApplicationItem.PUBLIC_NOTICE);
        return check.missing;
    }

    private void content(@Nullable PermitContent content) {
        if (content == null) {
            missing.addAll(EnumSet.range(ApplicationItem.IMPACT_ASSESSMENT, ApplicationItem.MATERIALS));
            return;
        }
        unless(content.impactAssessment() != null, ApplicationItem.IMPACT_ASSESSMENT);
        unless(!content.outlets().isEmpty(), ApplicationItem.OUTLETS);
        unless(content.outlets().stream().noneMatch(outlet -> outlet.limits().isEmpty()), ApplicationItem.LIMITS);
        unless(
                !content.totals().isEmpty()
                        || content.outlets().stream().noneMatch(outlet -> outlet.grade() == OutletGrade.MAIN),
                ApplicationItem.TOTALS);
        unless(!content.facilities().isEmpty(), ApplicationItem.FACILITIES);
        unless(isMonitored(content), ApplicationItem.MONITORING);
        unless(!content.products().isEmpty(), ApplicationItem.PRODUCTS);
        unless(!content.materials().isEmpty(), ApplicationItem.MATERIALS);
    }

    private static boolean isMonitored(PermitContent content) {
        Set<String> points =
                content.monitoring().stream().map(MonitoringTask::point).collect(Collectors.toSet());
        return !points.isEmpty() && content.outlets().stream().map(Outlet::key).allMatch(points::contains);
    }

    private void unless(boolean there, ApplicationItem item) {
        if (!there) {
            missing.add(item);
        }
    }

    private static boolean isGiven(@Nullable String text) {
        return text != null && !text.isBlank();
    }
}
