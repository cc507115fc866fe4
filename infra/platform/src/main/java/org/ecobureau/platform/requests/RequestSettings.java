package org.ecobureau.platform.requests;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a request may cost before it is understood.
 *
 * @param largest size of a body; a file of 10 MB in Base64 fits in
 * @param representations of entities that a router may name in one; the gateway sends more in several requests
 */
@ConfigurationProperties("ecobureau.requests")
public record RequestSettings(
        @DefaultValue("15MB") DataSize largest,
        @DefaultValue("1000") int representations) {

    public RequestSettings {
        if (representations < 1) {
            throw new IllegalArgumentException(
                    "ecobureau.requests.representations: %d (expected: 1 or more)".formatted(representations));
        }
    }
}
