package org.ecobureau.platform.security;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.graphql.data.method.HandlerMethodArgumentResolver;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/**
 * Hands the {@link Caller} to controller methods that ask for one.
 *
 * <p>Read from the token's claims {@code sub}, {@code name}, {@code roles} (a list of role names; unknown ones are
 * ignored) and {@code organisation}.
 */
public final class CallerResolver implements HandlerMethodArgumentResolver {

    private static final Map<String, Role> ROLES =
            Arrays.stream(Role.values()).collect(Collectors.toUnmodifiableMap(Role::name, Function.identity()));

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, graphql.schema.DataFetchingEnvironment environment) {
        return current();
    }

    /** The caller of the request that this thread serves. */
    public static Caller current() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    static Caller of(@Nullable Authentication authentication) {
        return authentication instanceof JwtAuthenticationToken token ? of(token.getToken()) : Caller.ANONYMOUS;
    }

    private static Caller of(Jwt jwt) {
        String subject = Objects.requireNonNullElse(jwt.getSubject(), "unnamed");
        String name = jwt.getClaimAsString("name");
        return new Caller(subject, name == null ? subject : name, roles(jwt), jwt.getClaimAsString("organisation"));
    }

    private static Set<Role> roles(Jwt jwt) {
        List<String> names = jwt.getClaimAsStringList("roles");
        return names == null
                ? Set.of(Role.PUBLIC)
                : names.stream().map(ROLES::get).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
