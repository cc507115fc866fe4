package org.ecobureau.exchange.subscription;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ecobureau.platform.outbox.Catalogue;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The types that can be subscribed to, one by one or by service. */
@Component
public class EventTypes {

    private static final String ALL = "*";
    private static final String OF_SERVICE = ".*";
    private static final int SHOWN = 80;

    private final Set<String> types;

    EventTypes(Catalogue catalogue, @Value("${spring.application.name}") String service) {
        this.types = new TreeSet<>(catalogue.typesFor(service));
    }

    /**
     * The types behind these names, as the catalogue knows them today.
     *
     * <p>Errors: {@code TYPE_UNKNOWN} for each name behind which there is none, all at once.
     */
    public Set<String> require(Collection<String> names) {
        Findings findings = new Findings();
        int index = 0;
        for (String name : names) {
            String field = "types." + index++;
            findings.addIf(expand(name).isEmpty(), () -> Finding.of(SubscriptionProblem.TYPE_UNKNOWN)
                    .with("type", name.length() > SHOWN ? name.substring(0, SHOWN) + "…" : name)
                    .with("example", types.iterator().next())
                    .at(field));
        }
        findings.throwIfAny();
        return expand(names);
    }

    /** The types behind these names; a name that the catalogue no longer knows stands for none. */
    public Set<String> expand(Collection<String> names) {
        return names.stream().flatMap(name -> expand(name).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    private Set<String> expand(String name) {
        if (name.equals(ALL)) {
            return types;
        }
        String prefix = name.endsWith(OF_SERVICE) ? name.substring(0, name.length() - 1) : null;
        return types.stream()
                .filter(type -> prefix == null ? type.equals(name) : type.startsWith(prefix) && prefix.length() > 1)
                .collect(Collectors.toSet());
    }
}
