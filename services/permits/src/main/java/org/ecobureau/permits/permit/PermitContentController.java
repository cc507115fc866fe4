package org.ecobureau.permits.permit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.ecobureau.permits.content.ContentDigest;
import org.ecobureau.permits.content.Contents;
import org.ecobureau.permits.content.PermitContent;
import org.ecobureau.permits.procedure.Difference;
import org.ecobureau.permits.source.Site;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.vocabulary.problem.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** What permits allow and ask for, and how that has changed, in GraphQL. */
@Controller
class PermitContentController {

    private final Permits permits;
    private final Contents contents;

    PermitContentController(Permits permits, Contents contents) {
        this.permits = permits;
        this.contents = contents;
    }

    @BatchMapping(typeName = "Permit", field = "content")
    Map<PermitView, @Nullable PermitContent> content(List<PermitView> shown) {
        return load(shown, view -> view.permit().content());
    }

    @BatchMapping(typeName = "PermitEdition", field = "content")
    Map<Edition, @Nullable PermitContent> ofEdition(List<Edition> shown) {
        return load(shown, Edition::content);
    }

    @BatchMapping(typeName = "Permit", field = "requestedContent")
    Map<PermitView, @Nullable PermitContent> requested(List<PermitView> shown) {
        return load(shown, view -> {
            PendingRequest request = view.permit().request();
            return request == null ? null : request.content();
        });
    }

    /** Empty for a permit that the caller does not see. Errors: {@code EDITION_UNKNOWN}. */
    @QueryMapping
    @Nullable
    List<Difference> permitDifference(@Argument String id, @Argument int from, @Argument int to, Caller caller) {
        return permits.find(id, caller.requireAuthenticated().scope())
                .map(stored -> Difference.between(said(stored.value(), from, "from"), said(stored.value(), to, "to")))
                .orElse(null);
    }

    /** An edition with its content in place of the digest. */
    private record Said(
            Holder holder,
            Site site,
            @Nullable Grant grant,
            @Nullable PermitContent content) {}

    private Said said(Permit permit, int number, String field) {
        Optional<Edition> edition = permit.edition(number);
        Edition found = edition.orElseThrow(() -> Finding.of(PermitProblem.EDITION_UNKNOWN)
                .with("value", number)
                .with("last", permit.editions().size())
                .at(field)
                .asProblem());
        return new Said(
                found.holder(),
                found.site(),
                found.grant(),
                contents.find(found.content()).orElse(null));
    }

    private <T> Map<T, @Nullable PermitContent> load(List<T> shown, Function<T, @Nullable ContentDigest> digest) {
        Map<ContentDigest, PermitContent> found = contents.findAll(
                shown.stream().map(digest).filter(Objects::nonNull).distinct().toList());
        Map<T, @Nullable PermitContent> all = new HashMap<>();
        shown.forEach(each -> all.put(each, found.get(digest.apply(each))));
        return all;
    }
}
