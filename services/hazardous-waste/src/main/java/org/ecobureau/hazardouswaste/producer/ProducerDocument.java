package org.ecobureau.hazardouswaste.producer;

import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.ecobureau.hazardouswaste.wording.MassDocument;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.Index;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Quantity;

/** How a producer is kept; its id is the credit code. */
final class ProducerDocument implements DocumentMapping<Producer> {

    static final String STATUS = "state.status";
    static final String REGISTERED = "state.registeredAt";

    @Override
    public String aggregate() {
        return "producer";
    }

    @Override
    public String collection() {
        return "producers";
    }

    @Override
    public Document write(Producer producer) {
        Quantity yearly = producer.yearlyQuantity();
        return new Document("creditCode", producer.creditCode().value())
                .append("yearlyQuantity", yearly == null ? null : MassDocument.write(yearly))
                .append("ownFacility", producer.ownFacility())
                .append("status", producer.status().name())
                .append("registeredAt", producer.registeredAt());
    }

    @Override
    public Producer read(Document state) {
        Document yearly = state.get("yearlyQuantity", Document.class);
        return new Producer(
                new CreditCode(state.getString("creditCode")),
                yearly == null ? null : MassDocument.read(yearly),
                state.getBoolean("ownFacility"),
                ProducerStatus.valueOf(state.getString("status")),
                state.getDate("registeredAt").toInstant());
    }

    @Override
    public Collection<String> organisations(Producer producer) {
        return List.of(producer.creditCode().value());
    }

    @Override
    public List<Index> indexes() {
        return List.of(
                Index.on("by_registration", REGISTERED, "_id"), Index.on("by_status", STATUS, REGISTERED, "_id"));
    }
}
