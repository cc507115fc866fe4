package org.ecobureau.hazardouswaste.activity;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.bson.Document;
import org.ecobureau.platform.store.DocumentMapping;
import org.ecobureau.platform.store.Index;

/** How a training is kept. */
final class TrainingDocument implements DocumentMapping<Training> {

    static final String ATTENDEES = "state.attendees";

    @Override
    public String aggregate() {
        return "training";
    }

    @Override
    public String collection() {
        return "trainings";
    }

    @Override
    public Document write(Training training) {
        return new Document("title", training.title())
                .append("on", training.on().toString())
                .append("place", training.place())
                .append("attendees", training.attendees())
                .append("status", training.status().name());
    }

    @Override
    public Training read(Document state) {
        return new Training(
                state.getString("title"),
                LocalDate.parse(state.getString("on")),
                state.getString("place"),
                state.getInteger("attendees"),
                ActivityStatus.valueOf(state.getString("status")));
    }

    /** The bureau's own: no organisation sees it. */
    @Override
    public Collection<String> organisations(Training training) {
        return List.of();
    }

    @Override
    public List<Index> indexes() {
        return ActivityDocument.indexes();
    }
}
