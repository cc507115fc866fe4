package org.ecobureau.permits.certificate;

import org.ecobureau.permits.disclosure.PublicAllowance;
import org.ecobureau.platform.security.Caller;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Holds a paper against the register, for anyone, without a token. */
@Controller
class VerificationController {

    private final Verifications verifications;
    private final PublicAllowance allowance;

    VerificationController(Verifications verifications, PublicAllowance allowance) {
        this.verifications = verifications;
        this.allowance = allowance;
    }

    /** Errors: {@code PUBLIC_BUSY}. */
    @QueryMapping
    Verification verifyPermit(@Argument String code, Caller caller) {
        allowance.spend(caller);
        return verifications.of(code);
    }
}
