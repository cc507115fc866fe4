package org.ecobureau.permits.source;

import java.util.Objects;
import org.ecobureau.permits.procedure.ShortText;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/**
 * The premises of a source (生产经营场所).
 *
 * <p>Errors: {@code SITE_NAME_MISSING}, {@code TEXT_TOO_LONG}, all at once.
 *
 * @param name distinguishes the premises of one enterprise
 */
public record Site(String name, Town town, @Nullable String address) {

    public Site {
        name = name.strip();
        Findings findings = new Findings();
        check(name, address, findings);
        findings.throwIfAny();
    }

    /** Whether premises can be called and addressed like that. */
    public static void check(String name, @Nullable String address, Findings findings) {
        findings.addIf(name.isBlank(), () -> Finding.of(SourceProblem.SITE_NAME_MISSING)
                .at("siteName"));
        ShortText.check("siteName", name, findings);
        ShortText.check("address", address, findings);
    }

    /** The same premises with what is given in place of what was. */
    public Site with(@Nullable String newName, @Nullable Town newTown, @Nullable String newAddress) {
        return new Site(
                Objects.requireNonNullElse(newName, name),
                Objects.requireNonNullElse(newTown, town),
                newAddress == null ? address : newAddress);
    }
}
