package org.ecobureau.hazardouswaste.manifest;

import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.PlainStep;
import org.ecobureau.platform.command.ReasonedStep;
import org.ecobureau.platform.imports.ImportInput;
import org.ecobureau.platform.imports.ImportResult;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.stereotype.Controller;

/** What is done with manifests through GraphQL. */
@Controller
class ManifestMutationController {

    private final ManifestService service;

    ManifestMutationController(ManifestService service) {
        this.service = service;
    }

    @MutationMapping
    Outcome<TransferManifestView> draftManifest(@Argument ManifestInput.Draft input, Caller caller) {
        return service.draft(input, caller).map(TransferManifestView::new);
    }

    @MutationMapping
    Outcome<TransferManifestView> amendManifest(@Argument ManifestInput.Amend input, Caller caller) {
        return service.amend(input, caller).map(TransferManifestView::new);
    }

    @MutationMapping
    Outcome<TransferManifestView> cancelManifest(@Argument ReasonedStep input, Caller caller) {
        return service.cancel(input, caller).map(TransferManifestView::new);
    }

    @MutationMapping
    Outcome<TransferManifestView> issueManifest(@Argument PlainStep input, Caller caller) {
        return service.issue(input, caller).map(TransferManifestView::new);
    }

    @MutationMapping
    Outcome<TransferManifestView> departManifest(@Argument ManifestInput.Depart input, Caller caller) {
        return service.depart(input, caller).map(TransferManifestView::new);
    }

    @MutationMapping
    Outcome<TransferManifestView> arriveManifest(@Argument PlainStep input, Caller caller) {
        return service.arrive(input, caller).map(TransferManifestView::new);
    }

    @MutationMapping
    Outcome<TransferManifestView> acceptManifest(@Argument ManifestInput.Accept input, Caller caller) {
        return service.accept(input, caller).map(TransferManifestView::new);
    }

    @MutationMapping
    Outcome<TransferManifestView> rejectManifest(@Argument ReasonedStep input, Caller caller) {
        return service.reject(input, caller).map(TransferManifestView::new);
    }

    @MutationMapping
    Outcome<TransferManifestView> closeManifest(@Argument PlainStep input, Caller caller) {
        return service.close(input, caller).map(TransferManifestView::new);
    }

    @MutationMapping
    Outcome<TransferManifestView> resolveManifestFlags(@Argument ManifestInput.Resolve input, Caller caller) {
        return service.resolve(input, caller).map(TransferManifestView::new);
    }

    @MutationMapping
    ImportResult importManifests(@Argument ImportInput input, Caller caller) {
        caller.requireAny(Role.COUNTY_OFFICER, Role.CITY_OFFICER);
        return WholeManifest.IMPORT.run(
                input, (row, line) -> service.recordWhole(WholeManifest.read(row, line), caller));
    }
}
