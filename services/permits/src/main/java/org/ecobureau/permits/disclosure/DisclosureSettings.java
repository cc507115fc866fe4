package org.ecobureau.permits.disclosure;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much the public may ask.
 *
 * @param questionsPerMinute by all callers without a token together; the gateway limits each of them
 */
@Validated
@ConfigurationProperties("ecobureau.permits.public")
record DisclosureSettings(@DefaultValue("1200") @Min(1) int questionsPerMinute) {}
