package org.ecobureau.hazardouswaste.manifest;

import org.ecobureau.vocabulary.standard.CreditCode;

/** Whose hands the waste goes through: 移出人, 承运人, 接受人. */
record Parties(CreditCode remover, CreditCode carrier, CreditCode operator) {

    CreditCode of(ManifestParty party) {
        return switch (party) {
            case REMOVER -> remover;
            case CARRIER -> carrier;
            case OPERATOR -> operator;
        };
    }
}
