package org.ecobureau.permits.disclosure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.ecobureau.permits.enterprise.EnterpriseRegister;
import org.ecobureau.permits.permit.PublishedPermits;
import org.ecobureau.permits.registration.PublishedRegistrations;
import org.ecobureau.platform.page.Connection;
import org.ecobureau.platform.page.PageArguments;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** The public register: the only queries that ask for no token. */
@Controller
class PublicRegisterController {

    /** What the public looks for; what is not given is not asked for. */
    record PublicFilter(
            @Nullable String name,
            @Nullable String creditCode,
            @Nullable String town) {

        private static final PublicFilter ALL = new PublicFilter(null, null, null);
    }

    private static final int LARGEST_PAGE = 50;
    private static final int SHORTEST_NAME = 2;
    private static final int MOST_NAMED = 100;

    private final PublishedPermits permits;
    private final PublishedRegistrations registrations;
    private final EnterpriseRegister register;
    private final PublicAllowance allowance;

    PublicRegisterController(
            PublishedPermits permits,
            PublishedRegistrations registrations,
            EnterpriseRegister register,
            PublicAllowance allowance) {
        this.permits = permits;
        this.registrations = registrations;
        this.register = register;
        this.allowance = allowance;
    }

    @QueryMapping
    @Nullable
    PublicPermitView publicPermit(@Argument String number, Caller caller) {
        allowance.spend(caller);
        return permits.numbered(number).map(PublicPermitView::new).orElse(null);
    }

    @QueryMapping
    @Nullable
    PublicRegistrationView publicRegistration(@Argument String number, Caller caller) {
        allowance.spend(caller);
        return registrations.numbered(number).map(PublicRegistrationView::new).orElse(null);
    }

    @QueryMapping
    Connection<PublicPermitView> publicPermits(
            @Argument @Nullable PublicFilter filter, @Arguments PageArguments page, Caller caller) {
        PublicFilter asked = checked(filter, page, caller);
        return permits.list(holders(asked), town(asked), page).map(PublicPermitView::new);
    }

    @QueryMapping
    Connection<PublicRegistrationView> publicRegistrations(
            @Argument @Nullable PublicFilter filter, @Arguments PageArguments page, Caller caller) {
        PublicFilter asked = checked(filter, page, caller);
        return registrations.list(holders(asked), town(asked), page).map(PublicRegistrationView::new);
    }

    @BatchMapping(typeName = "PublicPermit", field = "enterpriseName")
    Map<PublicPermitView, String> holderNames(List<PublicPermitView> shown) {
        return names(shown, PublicPermitView::creditCode);
    }

    @BatchMapping(typeName = "PublicRegistration", field = "enterpriseName")
    Map<PublicRegistrationView, String> registeredNames(List<PublicRegistrationView> shown) {
        return names(shown, PublicRegistrationView::creditCode);
    }

    private <V> Map<V, String> names(List<V> shown, Function<V, String> creditCode) {
        Map<String, String> names =
                register.names(shown.stream().map(creditCode).distinct().toList());
        Map<V, String> found = new HashMap<>();
        shown.forEach(one -> found.put(one, names.getOrDefault(creditCode.apply(one), creditCode.apply(one))));
        return found;
    }

    private PublicFilter checked(@Nullable PublicFilter filter, PageArguments page, Caller caller) {
        allowance.spend(caller);
        PublicFilter asked = Objects.requireNonNullElse(filter, PublicFilter.ALL);
        Findings findings = new Findings();
        Integer size = page.first() == null ? page.last() : page.first();
        String name = asked.name();
        String code = asked.town();
        findings.addIf(size != null && size > LARGEST_PAGE, () -> Finding.of(DisclosureProblem.PUBLIC_PAGE_SIZE)
                        .with("value", size)
                        .with("limit", LARGEST_PAGE)
                        .at(page.first() == null ? "last" : "first"))
                .addIf(name != null && name.strip().length() < SHORTEST_NAME, () -> Finding.of(
                                DisclosureProblem.PUBLIC_NAME_SHORT)
                        .with("length", name == null ? 0 : name.strip().length())
                        .with("least", SHORTEST_NAME)
                        .at("filter.name"));
        if (code != null) {
            findings.read("filter.town", () -> Town.of(code));
        }
        findings.throwIfAny();
        return asked;
    }

    /** Null for all. */
    private @Nullable List<String> holders(PublicFilter asked) {
        String name = asked.name();
        String creditCode = asked.creditCode();
        if (name == null) {
            return creditCode == null ? null : List.of(creditCode);
        }
        List<String> named = register.named(name, MOST_NAMED);
        if (named.size() == MOST_NAMED) {
            throw Finding.of(DisclosureProblem.PUBLIC_NAME_COMMON)
                    .with("limit", MOST_NAMED)
                    .at("filter.name")
                    .asProblem();
        }
        return creditCode == null
                ? named
                : named.stream().filter(creditCode::equals).toList();
    }

    private static @Nullable Town town(PublicFilter asked) {
        String code = asked.town();
        return code == null ? null : Town.of(code);
    }
}
