package org.ecobureau.permits.registration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the ministry's guide on registrations (环办环评函〔2020〕9号) is commonly said to hold; its text was not at hand.
 *
 * @param years for which a registration holds
 * @param renewal days before expiry within which it is renewed
 * @param change days within which a change is entered, before the regulation of 2021
 */
@ConfigurationProperties("ecobureau.permits.registrations")
record RegistrationSettings(
        @DefaultValue("5") int years,
        @DefaultValue("20") int renewal,
        @DefaultValue("20") int change) {}
