package org.ecobureau.platform.security;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Set;
import org.ecobureau.platform.PlatformProblem;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.time.BureauTime;
import org.jspecify.annotations.Nullable;

/**
 * Which records a query may return, all, those of one organisation, or none, and as they stood when. It becomes part of
 * the query itself.
 *
 * @param organisation the one organisation; null for all or none
 * @param also other keys under which records name who may see them, for which the organisation stands
 * @param asOf the moment as of which records are read; null for as they stand now
 */
public record Scope(
        boolean all,
        @Nullable String organisation,
        Set<String> also,
        @Nullable Instant asOf) {

    public static final Scope ALL = new Scope(true, null, Set.of(), null);
    public static final Scope NONE = new Scope(false, null, Set.of(), null);

    public Scope {
        also = Set.copyOf(also);
    }

    public static Scope of(String organisation) {
        return new Scope(false, organisation, Set.of(), null);
    }

    /** Those of the one organisation, and what names one of these keys besides. */
    public Scope also(Collection<String> keys) {
        return new Scope(all, organisation, Set.copyOf(keys), asOf);
    }

    /**
     * The same records as they stood at a moment, by what had been recorded then.
     *
     * <p>Errors: {@code AS_OF_IN_FUTURE}.
     *
     * @param moment null for as they stand now
     */
    public Scope asOf(@Nullable OffsetDateTime moment, Instant now) {
        if (moment == null) {
            return this;
        }
        if (moment.toInstant().isAfter(now)) {
            throw Finding.of(PlatformProblem.AS_OF_IN_FUTURE)
                    .with("value", moment)
                    .with("now", BureauTime.local(now.truncatedTo(ChronoUnit.MILLIS)))
                    .at("asOf")
                    .asProblem();
        }
        return asOf(moment.toInstant());
    }

    /** The same records as they stood at a moment that lies back; as they stand now for null. */
    public Scope asOf(@Nullable Instant moment) {
        return new Scope(all, organisation, also, moment == null ? null : moment.truncatedTo(ChronoUnit.MILLIS));
    }

    public boolean isNone() {
        return !all && organisation == null;
    }

    public boolean includes(String creditCode) {
        return all || creditCode.equals(organisation);
    }
}
