package org.ecobureau.medicalwaste.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/**
 * A check or spot check of a hospital.
 *
 * @param findings in the officers' words
 */
public record HospitalInspection(
        Visit visit,
        InspectionResult result,
        @Nullable String findings,
        @Nullable LocalDate rectifiedOn,
        InspectionStatus status) {

    private static final Set<Role> OFFICERS = EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER);
    private static final int LONGEST_FINDINGS = 2_000;

    static final ActionTable<HospitalInspection, InspectionStatus, InspectionAction> ACTIONS =
            ActionTable.<HospitalInspection, InspectionStatus, InspectionAction>of(
                            HospitalInspection::status, InspectionAction.class)
                    .actionInPlace(InspectionAction.RECORD, Set.of(), OFFICERS)
                    .action(
                            InspectionAction.CONFIRM_RECTIFICATION,
                            Set.of(InspectionStatus.RECTIFYING),
                            InspectionStatus.RECTIFIED,
                            OFFICERS)
                    .build();

    /** Records a visit. Warns of too few officers. Errors: {@code FINDINGS_MISSING}, {@code FINDINGS_LENGTH}. */
    static Change<HospitalInspection> record(
            Visit visit, InspectionResult result, @Nullable String findings, Instant at) {
        boolean ordered = result == InspectionResult.RECTIFICATION_ORDERED;
        check(findings, ordered);
        InspectionStatus status = ordered ? InspectionStatus.RECTIFYING : InspectionStatus.COMPLETED;
        return Change.of(new HospitalInspection(visit, result, findings, null, status), InspectionAction.RECORD, at)
                .detail("officers", visit.officers())
                .detail("result", result)
                .warn(visit.warnings());
    }

    /** What was ordered has been put right. Errors: {@code ACTION_NOT_POSSIBLE}. */
    Change<HospitalInspection> confirmRectification(Instant at) {
        ACTIONS.check(this, InspectionAction.CONFIRM_RECTIFICATION, at);
        HospitalInspection after = new HospitalInspection(
                visit,
                result,
                findings,
                BureauTime.day(at),
                ACTIONS.next(this, InspectionAction.CONFIRM_RECTIFICATION));
        return Change.of(after, InspectionAction.CONFIRM_RECTIFICATION, at);
    }

    private static void check(@Nullable String text, boolean required) {
        Findings wrong = new Findings();
        wrong.addIf(required && (text == null || text.isBlank()), () -> Finding.of(InspectionProblem.FINDINGS_MISSING)
                .at("findings"));
        if (text != null && text.length() > LONGEST_FINDINGS) {
            wrong.add(Finding.of(InspectionProblem.FINDINGS_LENGTH)
                    .with("length", text.length())
                    .with("limit", LONGEST_FINDINGS)
                    .at("findings"));
        }
        wrong.throwIfAny();
    }
}
