package org.ecobureau.permits.permit;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who does the work, and in whose name: the division of labour of 2020. It is an arrangement of the bureau, not law.
 *
 * @param issuer the authority in whose name permits are issued
 * @param key the office for sources under key management
 * @param simplified the office for sources under simplified management
 */
@ConfigurationProperties("ecobureau.permits.division")
record DivisionSettings(
        @DefaultValue("衡阳市生态环境局") String issuer,
        @DefaultValue("CITY") IssuingOffice key,
        @DefaultValue("COUNTY") IssuingOffice simplified) {

    IssuingOffice office(PermitManagement management) {
        return switch (management) {
            case KEY -> key;
            case SIMPLIFIED -> simplified;
        };
    }
}
