package org.ecobureau.permits.certificate;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How permits are put on paper.
 *
 * @param keys secrets of 32 characters or more: the first one seals new papers, papers sealed with any of them are genuine
 * @param address of the page on which anyone checks a paper, to which its code is added; without it the QR code holds the code alone
 * @param cache size of the latest papers together, which are kept so that none is made twice
 */
@ConfigurationProperties("ecobureau.permits.certificates")
record CertificateSettings(
        @DefaultValue List<String> keys,
        @Nullable String address,
        @DefaultValue("32MB") DataSize cache) {

    private static final int SHORTEST = 32;

    CertificateSettings {
        keys = keys.stream().filter(key -> !key.isBlank()).map(String::strip).toList();
        address = address == null || address.isBlank() ? null : address.strip();
        if (keys.stream().anyMatch(key -> key.getBytes(StandardCharsets.UTF_8).length < SHORTEST)) {
            throw new IllegalArgumentException("ecobureau.permits.certificates.keys"
                    + " (ECOBUREAU_PERMITS_CERTIFICATES_KEYS): too short (expected: " + SHORTEST
                    + " characters or more each)");
        }
    }
}
