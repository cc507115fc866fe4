package org.ecobureau.permits.permit;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecobureau.platform.security.Scope;
import org.springframework.stereotype.Component;

/** The permits that have been granted, whatever has become of them since, as the register holds them now. */
@Component
public class IssuedPermits {

    private final Permits permits;
    private final PermitViews views;

    IssuedPermits(Permits permits, PermitViews views) {
        this.permits = permits;
        this.views = views;
    }

    /** The one of that id, where the scope lets see it. */
    public Optional<PermitView> find(String id, Scope scope) {
        return permits.find(id, scope).map(views::of).filter(IssuedPermits::isIssued);
    }

    /** Those of the ids that the scope lets see, by id; one query. */
    public Map<String, PermitView> findAll(Collection<String> ids, Scope scope) {
        return permits.findAll(ids, scope).values().stream()
                .map(views::of)
                .filter(IssuedPermits::isIssued)
                .collect(Collectors.toMap(PermitView::id, view -> view));
    }

    private static boolean isIssued(PermitView view) {
        return view.permit().grant() != null;
    }
}
