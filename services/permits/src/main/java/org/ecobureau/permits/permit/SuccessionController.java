package org.ecobureau.permits.permit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.ecobureau.permits.registration.RegistrationRegister;
import org.ecobureau.permits.registration.RegistrationView;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Stored;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.stereotype.Controller;

/** Which permit took the place of which registration, in GraphQL. Both belong to one enterprise. */
@Controller
class SuccessionController {

    private final Permits permits;
    private final PermitViews views;
    private final RegistrationRegister registrations;

    SuccessionController(Permits permits, PermitViews views, RegistrationRegister registrations) {
        this.permits = permits;
        this.views = views;
        this.registrations = registrations;
    }

    @BatchMapping(typeName = "Permit", field = "registration")
    Map<PermitView, @Nullable RegistrationView> registration(List<PermitView> shown) {
        Map<String, RegistrationView> found = registrations.views(shown.stream()
                .map(view -> view.permit().registration())
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Map<PermitView, @Nullable RegistrationView> all = new HashMap<>();
        shown.forEach(view -> all.put(view, found.get(view.permit().registration())));
        return all;
    }

    @BatchMapping(typeName = "Registration", field = "permit")
    Map<RegistrationView, @Nullable PermitView> permit(List<RegistrationView> shown) {
        List<String> ids = shown.stream()
                .map(view -> view.registration().permit())
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, Stored<Permit>> found = new HashMap<>(ids.isEmpty() ? Map.of() : permits.findAll(ids, Scope.ALL));
        Map<RegistrationView, @Nullable PermitView> all = new HashMap<>();
        shown.forEach(view -> {
            Stored<Permit> stored = found.get(view.registration().permit());
            all.put(view, stored == null ? null : views.of(stored));
        });
        return all;
    }
}
