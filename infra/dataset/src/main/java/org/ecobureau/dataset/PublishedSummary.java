package org.ecobureau.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What the bureau itself published about a year. */
record PublishedSummary(List<Claim> claims, List<String> remarks) {

    /**
     * A figure as it was published.
     *
     * @param figure key of the reported figure
     * @param label where the figure's own label depends on there being a record
     * @param least with {@code below} the bounds of what was published as "a little over"
     */
    record Claim(
            String figure,
            @Nullable String label,
            String printed,
            @Nullable BigDecimal exactly,
            @Nullable BigDecimal least,
            @Nullable BigDecimal below,
            @Nullable String state,
            @Nullable String note) {

        boolean isApproximate() {
            return least != null;
        }

        /** Whether the figure counted from the records bears the claim out. */
        boolean isBorneOutBy(Figure counted) {
            if (state != null) {
                return state.equals(counted.state());
            }
            BigDecimal amount = counted.amount();
            return amount != null && matches(amount);
        }

        private boolean matches(BigDecimal amount) {
            return (exactly == null || amount.compareTo(exactly) == 0)
                    && (least == null || amount.compareTo(least) >= 0)
                    && (below == null || amount.compareTo(below) < 0);
        }
    }

    /** The summary of that year, where there is one. */
    static Optional<PublishedSummary> of(int year) {
        return year == 2020 ? Optional.of(read("/dataset/work-summary-2020.json")) : Optional.empty();
    }

    Optional<Claim> claim(String figure) {
        return claims.stream().filter(claim -> claim.figure().equals(figure)).findFirst();
    }

    private static PublishedSummary read(String resource) {
        JsonMapper json = JsonMapper.builder()
                .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        try (InputStream in = Objects.requireNonNull(PublishedSummary.class.getResourceAsStream(resource), resource)) {
            return json.readValue(in, PublishedSummary.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
