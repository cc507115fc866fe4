package org.ecobureau.hazardouswaste.manifest;

import java.time.Instant;
import org.ecobureau.hazardouswaste.permitstate.PermitRevoked;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.store.Stored;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Flags the open manifests of an enterprise that lost its discharge permit. */
@Component
final class RevocationFlags implements PermitRevoked.Follower {

    private final TransferManifests manifests;
    private final Commands commands;
    private final String service;

    RevocationFlags(
            TransferManifests manifests, Commands commands, @Value("${spring.application.name}") String service) {
        this.manifests = manifests;
        this.commands = commands;
        this.service = service;
    }

    @Override
    public void follow(PermitRevoked revoked) {
        manifests.openOf(revoked.creditCode()).forEach(open -> flag(open, revoked));
    }

    /** The revocation may have been told late: the flag never stands before what is in the history already. */
    private void flag(Stored<TransferManifest> open, PermitRevoked revoked) {
        Instant at = open.lastStepAt().isAfter(revoked.at()) ? open.lastStepAt() : revoked.at();
        commands.change(
                manifests,
                open.id(),
                commands.because(revoked.eventId(), service, at).forRecord(open.id()),
                (manifest, command) -> manifest.flag(
                        new ManifestFlag(ManifestFlagReason.PERMIT_REVOKED, revoked.number(), command.at())));
    }
}
