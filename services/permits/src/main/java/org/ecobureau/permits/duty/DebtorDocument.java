package org.ecobureau.permits.duty;

import org.bson.Document;
import org.ecobureau.permits.permit.IssuingOffice;
import org.ecobureau.platform.store.OptionalFields;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;

/** How the permit that a duty comes from is kept, among the fields of what is owed. */
final class DebtorDocument {

    static final String PERMIT = "state.permitId";
    static final String CREDIT_CODE = "state.creditCode";
    static final String TOWN = "state.town";
    static final String OFFICE = "state.office";

    private DebtorDocument() {}

    static Document write(Debtor debtor, Document state) {
        OptionalFields.put(state, "successor", debtor.successor());
        return state.append("permitId", debtor.permitId())
                .append("number", debtor.number())
                .append("creditCode", debtor.creditCode().value())
                .append("town", debtor.town().code())
                .append("office", debtor.office().name());
    }

    static Debtor read(Document state) {
        String successor = state.getString("successor");
        return new Debtor(
                state.getString("permitId"),
                state.getString("number"),
                new CreditCode(state.getString("creditCode")),
                successor == null ? null : new CreditCode(successor),
                Town.of(state.getString("town")),
                IssuingOffice.valueOf(state.getString("office")));
    }
}
