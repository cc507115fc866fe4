package org.ecobureau.permits.enterprise;

import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.Index;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;

/** How an enterprise is kept; its id is the credit code. */
final class EnterpriseDocument implements DocumentMapping<Enterprise> {

    static final String TOWN = "state.town";
    static final String NAME = "state.name";

    @Override
    public String aggregate() {
        return "enterprise";
    }

    @Override
    public String collection() {
        return "enterprises";
    }

    @Override
    public Document write(Enterprise enterprise) {
        return new Document("name", enterprise.name())
                .append("formerNames", enterprise.formerNames())
                .append("town", enterprise.town().code())
                .append("address", enterprise.address())
                .append("industry", enterprise.industry())
                .append("status", enterprise.status().name())
                .append("creditCode", enterprise.creditCode().value());
    }

    @Override
    public Enterprise read(Document state) {
        return new Enterprise(
                new CreditCode(state.getString("creditCode")),
                state.getString("name"),
                state.getList("formerNames", String.class),
                Town.of(state.getString("town")),
                state.getString("address"),
                state.getString("industry"),
                EnterpriseStatus.valueOf(state.getString("status")));
    }

    @Override
    public Collection<String> organisations(Enterprise enterprise) {
        return List.of(enterprise.creditCode().value());
    }

    @Override
    public List<Index> indexes() {
        return List.of(Index.on("by_name", NAME, "_id"), Index.on("by_town", TOWN, NAME, "_id"));
    }
}
