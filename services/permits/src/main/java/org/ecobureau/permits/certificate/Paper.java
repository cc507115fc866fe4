package org.ecobureau.permits.certificate;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecobureau.permits.classification.Industry;
import org.ecobureau.permits.content.ContentDigest;
import org.ecobureau.permits.enterprise.Enterprise;
import org.ecobureau.permits.enterprise.EnterpriseSite;
import org.ecobureau.permits.permit.Edition;
import org.ecobureau.permits.permit.Grant;
import org.ecobureau.permits.permit.Permit;
import org.ecobureau.permits.permit.PermitAction;
import org.ecobureau.permits.permit.PermitManagement;
import org.ecobureau.permits.permit.PermitRevocation;
import org.ecobureau.permits.permit.PermitStatus;
import org.ecobureau.permits.permit.PermitView;
import org.ecobureau.permits.procedure.Validity;
import org.ecobureau.platform.Digest;
import org.ecobureau.platform.store.HistoryEntry;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/**
 * Everything that a printed permit says.
 *
 * @param holder name of the enterprise
 * @param seat where it is registered
 * @param premises name of the premises
 * @param place where they are
 * @param since from which day it stands as it does, where that is not in force
 * @param content named by its digest; null where nobody has entered it
 * @param editions from the grant on
 */
record Paper(
        String id,
        String number,
        String holder,
        String creditCode,
        @Nullable String seat,
        @Nullable String legalRepresentative,
        String premises,
        String place,
        String industry,
        PermitManagement management,
        String issuer,
        LocalDate grantedOn,
        Validity term,
        int copy,
        @Nullable LocalDate renewalAppliedOn,
        PermitStatus status,
        @Nullable PermitRevocation revocation,
        @Nullable LocalDate since,
        @Nullable String grounds,
        @Nullable ContentDigest content,
        List<Edition> editions) {

    /** Raised when a paper that says the same is to look otherwise. */
    private static final String LAYOUT = "1";

    /** The paper of a permit that was granted. */
    static Paper of(PermitView view, Enterprise enterprise) {
        Permit permit = view.permit();
        Grant grant = Objects.requireNonNull(permit.grant(), "granted");
        return new Paper(
                view.id(),
                grant.number().value(),
                enterprise.name(),
                view.creditCode(),
                enterprise.address(),
                view.legalRepresentative(),
                view.siteName(),
                place(permit),
                industry(permit, enterprise),
                view.management(),
                view.legalIssuer(),
                grant.on(),
                grant.term(),
                grant.copy(),
                view.renewalAppliedOn(),
                permit.status(),
                view.revocation(),
                since(view),
                permit.status() == PermitStatus.ACTIVE ? null : permit.grounds(),
                permit.content(),
                granted(permit.editions()));
    }

    boolean inForce() {
        return status == PermitStatus.ACTIVE;
    }

    /** Number of the edition that it shows. */
    int edition() {
        return editions.isEmpty() ? 0 : editions.get(editions.size() - 1).number();
    }

    /** Another one for every paper that says something else: SHA-256, in hexadecimal digits. */
    String fingerprint() {
        return Digest.sha256(Stream.of(
                        LAYOUT,
                        id,
                        number,
                        holder,
                        creditCode,
                        seat,
                        legalRepresentative,
                        premises,
                        place,
                        industry,
                        management,
                        issuer,
                        grantedOn,
                        term,
                        copy,
                        renewalAppliedOn,
                        status,
                        revocation,
                        since,
                        grounds,
                        content,
                        editions)
                .map(said -> String.valueOf(said).replace("\n", "\n "))
                .collect(Collectors.joining("\n")));
    }

    private static String place(Permit permit) {
        String address = permit.site().address();
        return permit.site().town().chinese() + (address == null ? "" : address);
    }

    private static String industry(Permit permit, Enterprise enterprise) {
        Industry industry = enterprise
                .site(permit.site().name())
                .map(EnterpriseSite::industry)
                .orElseGet(enterprise::industry);
        return industry.chinese()
                .map(name -> name + "（" + industry.code() + "）")
                .orElse(industry.code());
    }

    private static @Nullable LocalDate since(PermitView view) {
        return switch (view.status()) {
            case SUSPENDED ->
                view.history().stream()
                        .filter(entry -> entry.action().equals(PermitAction.SUSPEND.name()))
                        .map(HistoryEntry::at)
                        .reduce((earlier, later) -> later)
                        .map(BureauTime::day)
                        .orElse(null);
            case ACTIVE -> null;
            default -> view.closedOn();
        };
    }

    private static List<Edition> granted(List<Edition> all) {
        return all.stream().filter(edition -> edition.grant() != null).toList();
    }
}
