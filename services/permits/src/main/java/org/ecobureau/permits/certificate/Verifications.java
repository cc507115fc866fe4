package org.ecobureau.permits.certificate;

import org.ecobureau.permits.certificate.Seal.Sealed;
import org.ecobureau.permits.certificate.Verification.Result;
import org.ecobureau.permits.disclosure.PublicPermitView;
import org.ecobureau.permits.permit.IssuedPermits;
import org.ecobureau.permits.permit.PublishedPermits;
import org.ecobureau.platform.security.Scope;
import org.springframework.stereotype.Component;

/** Holds papers against the register. A code that is not genuine and one of a permit that is not there are answered alike. */
@Component
class Verifications {

    private final Seal seal;
    private final Certificates certificates;
    private final IssuedPermits permits;

    Verifications(Seal seal, Certificates certificates, IssuedPermits permits) {
        this.seal = seal;
        this.certificates = certificates;
        this.permits = permits;
    }

    /** @param code of a paper, or what its QR code holds */
    Verification of(String code) {
        return seal.open(code).map(this::of).orElse(Verification.UNKNOWN);
    }

    private Verification of(Sealed sealed) {
        return permits.find(sealed.permit(), Scope.ALL)
                .map(view -> {
                    Paper present = certificates.paper(view);
                    return new Verification(
                            result(sealed, present),
                            sealed.edition(),
                            present.edition(),
                            sealed.copy(),
                            present.copy(),
                            new PublicPermitView(PublishedPermits.published(view)));
                })
                .orElse(Verification.UNKNOWN);
    }

    private static Result result(Sealed sealed, Paper present) {
        if (!present.inForce()) {
            return Result.NOT_IN_FORCE;
        }
        return Seal.isOf(sealed, present) ? Result.CURRENT : Result.SUPERSEDED;
    }
}
