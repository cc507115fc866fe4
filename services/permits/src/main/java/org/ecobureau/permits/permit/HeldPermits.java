package org.ecobureau.permits.permit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecobureau.permits.content.ContentDigest;
import org.ecobureau.permits.content.Contents;
import org.ecobureau.permits.content.PermitContent;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The permits in force that have a content. */
@Component
public class HeldPermits {

    private final Permits permits;
    private final Contents contents;

    HeldPermits(Permits permits, Contents contents) {
        this.permits = permits;
        this.contents = contents;
    }

    /** Those that come after an id, in the order of ids; two queries. */
    public List<HeldPermit> after(String id, int most) {
        List<Stored<Permit>> found = permits.withContentAfter(id, most);
        Map<ContentDigest, PermitContent> known = contents.findAll(found.stream()
                .flatMap(permit -> Optional.ofNullable(permit.value().content()).stream())
                .toList());
        return found.stream()
                .flatMap(permit -> held(permit, known.get(permit.value().content())).stream())
                .toList();
    }

    /** The one of that id, where it is in force, has a content, and the scope lets see it. */
    public Optional<HeldPermit> find(String id, Scope scope) {
        return permits.find(id, scope)
                .filter(permit -> PermitStatus.RUNNING.contains(permit.value().status()))
                .flatMap(permit ->
                        held(permit, contents.find(permit.value().content()).orElse(null)));
    }

    /** Who holds the permit now, in force or not. */
    public Optional<CreditCode> holder(String id) {
        return permits.find(id, Scope.ALL).map(permit -> permit.value().holder().creditCode());
    }

    /** Stands for whoever holds the permit, among those who see a record that belongs to it. */
    public static String key(String id) {
        return "permit/" + id;
    }

    /** What belongs to permits, as the scope lets read it: an enterprise's own, and all of the permits that it holds now. */
    public Scope readable(Scope scope) {
        String organisation = scope.organisation();
        return organisation == null
                ? scope
                : scope.also(permits.heldBy(organisation).stream()
                        .map(HeldPermits::key)
                        .toList());
    }

    private static Optional<HeldPermit> held(Stored<Permit> stored, @Nullable PermitContent content) {
        Permit permit = stored.value();
        Grant grant = permit.grant();
        return grant == null || content == null
                ? Optional.empty()
                : Optional.of(new HeldPermit(
                        stored.id(),
                        grant.number().value(),
                        permit.holder().creditCode(),
                        permit.holder().successor(),
                        permit.site().town(),
                        permit.office(),
                        grant.on(),
                        grant.term().until(),
                        content));
    }
}
