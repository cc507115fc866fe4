package org.ecobureau.permits.enterprise;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.ecobureau.permits.enterprise.Enterprises.Names;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.problem.Finding;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds who may be in the register already under another code or a slightly different name. */
@Component
class EnterpriseDuplicates {

    /**
     * An entry that may be the same enterprise.
     *
     * @param calledTheSame but for place and legal form
     * @param similarity of what is left without these, 0 to 1
     */
    record Suspect(Stored<Enterprise> stored, boolean calledTheSame, double similarity) {

        Finding finding() {
            Enterprise enterprise = stored.value();
            return Finding.of(
                            calledTheSame ? EnterpriseProblem.POSSIBLE_DUPLICATE : EnterpriseProblem.SIMILAR_ENTERPRISE)
                    .with("creditCode", enterprise.creditCode().value())
                    .with("name", enterprise.name())
                    .with("similarity", "%.2f".formatted(similarity))
                    .at("name");
        }
    }

    private record Likeness(String creditCode, boolean calledTheSame, double similarity) {}

    private static final double SIMILAR = 0.6;
    private static final int MOST_LOOKED_AT = 1_000;
    private static final int MOST_SHOWN = 10;

    private final Enterprises enterprises;

    EnterpriseDuplicates(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    /** Those called the same but for place and legal form; costs one look at an index. */
    List<Suspect> calledLike(String name, String creditCode) {
        EnterpriseName asked = EnterpriseName.of(name);
        return suspects(enterprises.calledLike(asked).stream(), asked, creditCode);
    }

    /** Those called the same, and those with a like name, the likest first. */
    List<Suspect> of(String name, @Nullable String creditCode) {
        EnterpriseName asked = EnterpriseName.of(name);
        Stream<Names> found = asked.text().isEmpty()
                ? Stream.of()
                : Stream.concat(
                        enterprises.calledLike(asked).stream(), enterprises.resembling(asked, MOST_LOOKED_AT).stream());
        return suspects(found, asked, creditCode);
    }

    private List<Suspect> suspects(Stream<Names> found, EnterpriseName asked, @Nullable String creditCode) {
        List<Likeness> likest = found.distinct()
                .filter(names -> !names.creditCode().equals(creditCode))
                .map(names -> likeness(names, asked))
                .filter(likeness -> likeness.similarity() >= SIMILAR)
                .sorted(Comparator.comparing(Likeness::calledTheSame)
                        .thenComparing(Likeness::similarity)
                        .reversed()
                        .thenComparing(Likeness::creditCode))
                .limit(MOST_SHOWN)
                .toList();
        if (likest.isEmpty()) {
            return List.of();
        }
        Map<String, Stored<Enterprise>> entries =
                enterprises.findAll(likest.stream().map(Likeness::creditCode).toList(), Scope.ALL);
        return likest.stream()
                .map(each -> new Suspect(
                        Objects.requireNonNull(entries.get(each.creditCode())),
                        each.calledTheSame(),
                        each.similarity()))
                .toList();
    }

    private static Likeness likeness(Names names, EnterpriseName asked) {
        EnterpriseName wanted = asked.core();
        List<EnterpriseName> cores =
                names.all().stream().map(name -> EnterpriseName.of(name).core()).toList();
        return new Likeness(
                names.creditCode(),
                cores.contains(wanted),
                cores.stream().mapToDouble(wanted::similarityTo).max().orElse(0));
    }
}
