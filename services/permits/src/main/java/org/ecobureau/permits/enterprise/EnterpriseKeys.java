package org.ecobureau.permits.enterprise;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecobureau.permits.classification.Industry;
import org.ecobureau.vocabulary.standard.Town;

/**
 * The keys by which an entry is found. All stand in one array, so that one index over it answers every filter, alone
 * or together with others, in the order of names.
 */
final class EnterpriseKeys {

    private static final String NAME = "n:";
    private static final String CORE = "c:";
    private static final String TOWN = "t:";
    private static final String INDUSTRY = "i:";
    private static final String STATUS = "s:";

    private EnterpriseKeys() {}

    static Collection<String> of(Enterprise enterprise) {
        Set<String> keys = new LinkedHashSet<>();
        names(enterprise).forEach(name -> {
            name.grams().forEach(gram -> keys.add(NAME + gram));
            keys.add(core(name));
        });
        keys.add(of(enterprise.town()));
        enterprise.industry().levels().forEach(level -> keys.add(INDUSTRY + level));
        for (EnterpriseSite site : enterprise.sites()) {
            keys.add(of(site.town()));
            site.industry().levels().forEach(level -> keys.add(INDUSTRY + level));
        }
        keys.add(of(enterprise.status()));
        return keys;
    }

    /** The names as they are searched, one to a line. */
    static String text(Enterprise enterprise) {
        return names(enterprise).map(EnterpriseName::text).collect(Collectors.joining("\n"));
    }

    private static Stream<EnterpriseName> names(Enterprise enterprise) {
        return Stream.concat(Stream.of(enterprise.name()), enterprise.formerNames().stream())
                .map(EnterpriseName::of);
    }

    static String of(Town town) {
        return TOWN + town.code();
    }

    static String of(Industry industry) {
        return INDUSTRY + industry.code();
    }

    static String of(EnterpriseStatus status) {
        return STATUS + status.name();
    }

    static String core(EnterpriseName name) {
        return CORE + name.core().text();
    }

    /** Keys that an entry has all of when one of its names contains this; for one or two characters, only then. */
    static List<String> within(EnterpriseName part) {
        return part.pairs().stream().map(pair -> NAME + pair).toList();
    }
}
