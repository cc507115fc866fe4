package org.ecobureau.permits.registration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What held for registrations before the regulation of 2021 and was not verified against a published text.
 *
 * @param years for which a registration holds
 * @param renewal days before expiry within which it is renewed
 * @param change days within which a change is entered
 */
@ConfigurationProperties("ecobureau.permits.registrations")
record RegistrationSettings(
        @DefaultValue("5") int years,
        @DefaultValue("20") int renewal,
        @DefaultValue("20") int change) {}
