package org.ecobureau.hazardouswaste.manifest;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.ecobureau.hazardouswaste.waste.WasteCategory;
import org.ecobureau.hazardouswaste.wording.Wording;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.Deadline;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.problem.Problem;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/**
 * A manifest that goes with hazardous waste (危险废物转移联单).
 *
 * @param number null while it is a draft
 * @param decision null until the receiver decided
 * @param flags oldest first
 */
public record TransferManifest(
        String id,
        @Nullable ManifestNumber number,
        ManifestStatus status,
        ManifestContent content,
        Milestones milestones,
        @Nullable Decision decision,
        List<ManifestFlag> flags) {

    /** The states in which the waste is still under way, or about to be. */
    static final Set<ManifestStatus> OPEN = Collections.unmodifiableSet(
            EnumSet.of(ManifestStatus.DRAFT, ManifestStatus.ISSUED, ManifestStatus.IN_TRANSIT, ManifestStatus.ARRIVED));

    private static final Set<ManifestStatus> DECIDED =
            EnumSet.of(ManifestStatus.ACCEPTED, ManifestStatus.ACCEPTED_WITH_DISCREPANCY, ManifestStatus.REJECTED);

    static final ActionTable<TransferManifest, ManifestStatus, ManifestAction> ACTIONS = table();

    public TransferManifest {
        flags = List.copyOf(flags);
    }

    /**
     * Drafts a manifest.
     *
     * <p>Errors: those of {@link ManifestContent#faults}, of the catalogue, and the objections, all at once.
     */
    static Change<TransferManifest> draft(String id, ManifestContent content, Circumstances known, Instant at) {
        List<Finding> reservations = judged(content, known, at);
        return Change.of(drafted(id, content, List.of(), at), ManifestAction.DRAFT, at)
                .warn(reservations);
    }

    /** Drafts the manifest of waste that has left already: what stands against it becomes a flag, not a refusal. */
    static Change<TransferManifest> draftShipped(String id, ManifestContent content, Circumstances known, Instant at) {
        LocalDate day = BureauTime.day(at);
        Problem.throwIfAny(content.faults(day));
        List<ManifestFlag> flags = new ArrayList<>();
        content.codeObjections(day)
                .forEach(finding -> flags.add(flag(ManifestFlagReason.WASTE_CODE_REFUSED, finding, at)));
        known.objections().forEach(finding -> flags.add(flag(ManifestFlagReason.OPERATOR_NOT_LICENSED, finding, at)));
        return Change.of(drafted(id, content, flags, at), ManifestAction.DRAFT, at);
    }

    /** Replaces what the draft says; what it was flagged for then was judged anew. Errors: as for a draft. */
    Change<TransferManifest> amend(ManifestContent amended, Circumstances known, Instant at) {
        ACTIONS.check(this, ManifestAction.AMEND, at);
        List<Finding> reservations = judged(amended, known, at);
        List<ManifestFlag> left = flags.stream()
                .filter(flag -> flag.reason() == ManifestFlagReason.PERMIT_REVOKED)
                .toList();
        return Change.of(
                        new TransferManifest(id, number, status, amended, milestones, decision, left),
                        ManifestAction.AMEND,
                        at)
                .warn(reservations);
    }

    /** Gives the draft up. */
    Change<TransferManifest> cancel(String grounds, Instant at) {
        ACTIONS.check(this, ManifestAction.CANCEL, at);
        return Change.of(to(ManifestAction.CANCEL, content, milestones, decision), ManifestAction.CANCEL, at)
                .detail("grounds", Wording.grounds(grounds));
    }

    /**
     * Issues the manifest under the next number of its register.
     *
     * <p>Errors: {@code ACTION_NOT_POSSIBLE}, as for a draft, {@code MANIFEST_NUMBERS_EXHAUSTED}.
     *
     * @param serials asked only when nothing stands against the issue
     */
    Change<TransferManifest> issue(Circumstances known, NumberForm.Serials serials, Instant at) {
        ACTIONS.check(this, ManifestAction.ISSUE, at);
        List<Finding> reservations = judged(content, known, at);
        LocalDate day = BureauTime.day(at);
        WasteCategory category = content.lines().get(0).wasteCode().category();
        ManifestNumber given = ManifestRules.on(day).numbers().next(day.getYear(), category, serials);
        TransferManifest after = new TransferManifest(
                id, given, ACTIONS.next(this, ManifestAction.ISSUE), content, milestones.issued(at), decision, flags);
        return Change.of(after, ManifestAction.ISSUE, at)
                .detail("number", given.digits())
                .warn(reservations)
                .emit(ManifestEvent.of(ManifestAction.ISSUE, after, at));
    }

    /**
     * The carrier takes the waste over. Errors: {@code ACTION_NOT_POSSIBLE}, {@code MANIFEST_VEHICLE_MISSING}.
     *
     * @param plate of the vehicle; null for the one that the manifest names
     */
    Change<TransferManifest> depart(@Nullable String plate, Instant at) {
        ACTIONS.check(this, ManifestAction.DEPART, at);
        String vehicle = plate == null || plate.isBlank() ? content.vehicle() : plate.strip();
        if (vehicle == null) {
            throw Finding.of(ManifestProblem.MANIFEST_VEHICLE_MISSING)
                    .at("vehicle")
                    .asProblem();
        }
        ManifestContent carried = new ManifestContent(content.parties(), vehicle, content.lines(), content.origin());
        return Change.of(
                        to(ManifestAction.DEPART, carried, milestones.departed(at), decision),
                        ManifestAction.DEPART,
                        at)
                .detail("vehicle", vehicle);
    }

    /** The waste is at the receiver's, whose time for confirmation begins. */
    Change<TransferManifest> arrive(Instant at) {
        ACTIONS.check(this, ManifestAction.ARRIVE, at);
        return Change.of(
                to(ManifestAction.ARRIVE, content, milestones.arrived(at), decision), ManifestAction.ARRIVE, at);
    }

    /**
     * The receiver accepts, with a discrepancy where a weight is beyond the tolerance.
     *
     * <p>Errors: {@code ACTION_NOT_POSSIBLE}, {@code MANIFEST_LINE_UNKNOWN}, {@code MANIFEST_LINE_NOT_WEIGHED}.
     *
     * @param weights by code, in the order given
     */
    Change<TransferManifest> accept(
            List<Weight> weights, @Nullable String remark, BigDecimal tolerancePercent, Instant at) {
        ACTIONS.check(this, ManifestAction.ACCEPT, at);
        List<ManifestLine> weighed = Weight.applied(content.lines(), weights);
        List<Finding> discrepancies = weighed.stream()
                .flatMap(line -> line.discrepancy(tolerancePercent).stream())
                .map(finding ->
                        finding.under(ManifestRules.on(BureauTime.day(at)).confirmation()))
                .toList();
        ManifestAction action =
                discrepancies.isEmpty() ? ManifestAction.ACCEPT : ManifestAction.ACCEPT_WITH_DISCREPANCY;
        ManifestContent received = new ManifestContent(content.parties(), content.vehicle(), weighed, content.origin());
        return decide(action, received, remark, at).warn(discrepancies);
    }

    /** The receiver rejects. Errors: {@code ACTION_NOT_POSSIBLE}, {@code TEXT_MISSING}, {@code TEXT_TOO_LONG}. */
    Change<TransferManifest> reject(String grounds, Instant at) {
        ACTIONS.check(this, ManifestAction.REJECT, at);
        return decide(ManifestAction.REJECT, content, Wording.grounds(grounds), at);
    }

    /** The remover files the receiver's decision. */
    Change<TransferManifest> close(Instant at) {
        ACTIONS.check(this, ManifestAction.CLOSE, at);
        return Change.of(to(ManifestAction.CLOSE, content, milestones.closed(at), decision), ManifestAction.CLOSE, at);
    }

    /** Makes officers look at it. */
    Change<TransferManifest> flag(ManifestFlag flag) {
        ACTIONS.check(this, ManifestAction.FLAG, flag.since());
        List<ManifestFlag> all = new ArrayList<>(flags);
        all.add(flag);
        return Change.of(flagged(all), ManifestAction.FLAG, flag.since())
                .detail("reason", flag.reason())
                .detail("detail", flag.detail());
    }

    /** An officer looked. Errors: {@code ACTION_NOT_POSSIBLE}, {@code MANIFEST_NO_FLAGS}, {@code TEXT_MISSING}. */
    Change<TransferManifest> resolve(String note, Instant at) {
        ACTIONS.check(this, ManifestAction.RESOLVE, at);
        Findings findings = new Findings();
        String read = Wording.required("note", note, Wording.PARAGRAPH, findings);
        findings.throwIfAny();
        return Change.of(flagged(List.of()), ManifestAction.RESOLVE, at).detail("note", read);
    }

    /** The clocks that run: {@code CONFIRM_RECEIPT} from the arrival until the decision. */
    List<Deadline> deadlines() {
        Instant arrivedAt = milestones.arrivedAt();
        return status == ManifestStatus.ARRIVED && arrivedAt != null
                ? List.of(ManifestRules.on(BureauTime.day(arrivedAt)).clock(arrivedAt))
                : List.of();
    }

    private Change<TransferManifest> decide(
            ManifestAction action, ManifestContent received, @Nullable String remark, Instant at) {
        List<Finding> late = deadlines().stream()
                .filter(clock -> at.isAfter(clock.dueAt()))
                .map(clock -> Finding.of(ManifestProblem.CONFIRMED_LATE)
                        .with("dueAt", BureauTime.local(clock.dueAt()))
                        .under(clock.rule()))
                .toList();
        Decision made = new Decision(ACTIONS.next(this, action), at, remark);
        TransferManifest after = to(action, received, milestones, made);
        Change<TransferManifest> change = Change.of(after, action, at);
        return (remark == null ? change : change.detail("remark", remark))
                .warn(late)
                .emit(ManifestEvent.of(action, after, at));
    }

    /** Refuses with everything that stands against the content on that day, and returns what is worth a warning. */
    private static List<Finding> judged(ManifestContent content, Circumstances known, Instant at) {
        LocalDate day = BureauTime.day(at);
        List<Finding> against = new ArrayList<>(content.faults(day));
        against.addAll(content.codeObjections(day));
        against.addAll(known.objections());
        Problem.throwIfAny(against);
        List<Finding> reservations = new ArrayList<>(content.codeReservations(day));
        reservations.addAll(known.reservations());
        return reservations;
    }

    private static TransferManifest drafted(String id, ManifestContent content, List<ManifestFlag> flags, Instant at) {
        return new TransferManifest(id, null, ManifestStatus.DRAFT, content, Milestones.drafted(at), null, flags);
    }

    private static ManifestFlag flag(ManifestFlagReason reason, Finding finding, Instant at) {
        return new ManifestFlag(reason, finding.message(Locale.CHINESE), at);
    }

    private TransferManifest to(
            ManifestAction action, ManifestContent next, Milestones reached, @Nullable Decision made) {
        return new TransferManifest(id, number, ACTIONS.next(this, action), next, reached, made, flags);
    }

    private TransferManifest flagged(List<ManifestFlag> left) {
        return new TransferManifest(id, number, status, content, milestones, decision, left);
    }

    private List<Finding> withoutFlags(Instant at) {
        return flags.isEmpty() ? List.of(Finding.of(ManifestProblem.MANIFEST_NO_FLAGS)) : List.of();
    }

    private static ActionTable<TransferManifest, ManifestStatus, ManifestAction> table() {
        var table = ActionTable.<TransferManifest, ManifestStatus, ManifestAction>of(
                TransferManifest::status, ManifestAction.class);
        inPlace(table, ManifestAction.DRAFT, Set.of());
        inPlace(table, ManifestAction.AMEND, EnumSet.of(ManifestStatus.DRAFT));
        step(table, ManifestAction.CANCEL, ManifestStatus.DRAFT, ManifestStatus.CANCELLED);
        step(table, ManifestAction.ISSUE, ManifestStatus.DRAFT, ManifestStatus.ISSUED);
        step(table, ManifestAction.DEPART, ManifestStatus.ISSUED, ManifestStatus.IN_TRANSIT);
        step(table, ManifestAction.ARRIVE, ManifestStatus.IN_TRANSIT, ManifestStatus.ARRIVED);
        step(table, ManifestAction.ACCEPT, ManifestStatus.ARRIVED, ManifestStatus.ACCEPTED);
        step(
                table,
                ManifestAction.ACCEPT_WITH_DISCREPANCY,
                ManifestStatus.ARRIVED,
                ManifestStatus.ACCEPTED_WITH_DISCREPANCY);
        step(table, ManifestAction.REJECT, ManifestStatus.ARRIVED, ManifestStatus.REJECTED);
        table.action(ManifestAction.CLOSE, DECIDED, ManifestStatus.CLOSED, ManifestAction.CLOSE.roles());
        inPlace(table, ManifestAction.FLAG, OPEN);
        inPlace(table, ManifestAction.RESOLVE, EnumSet.allOf(ManifestStatus.class));
        return table.guard(ManifestAction.RESOLVE, TransferManifest::withoutFlags)
                .build();
    }

    private static void inPlace(
            ActionTable.Builder<TransferManifest, ManifestStatus, ManifestAction> table,
            ManifestAction action,
            Set<ManifestStatus> states) {
        table.actionInPlace(action, states, action.roles());
    }

    private static void step(
            ActionTable.Builder<TransferManifest, ManifestStatus, ManifestAction> table,
            ManifestAction action,
            ManifestStatus from,
            ManifestStatus to) {
        table.action(action, EnumSet.of(from), to, action.roles());
    }
}
