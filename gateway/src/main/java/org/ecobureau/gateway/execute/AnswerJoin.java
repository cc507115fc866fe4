package org.ecobureau.gateway.execute;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.ecobureau.gateway.subgraph.ObjectValue;
import org.ecobureau.gateway.subgraph.SubgraphAnswer;
import org.jspecify.annotations.Nullable;

/** Brings the answers of services into the joined data, with their errors where they belong. */
final class AnswerJoin {

    private final ObjectValue data;
    private final String rootType;
    private final List<GatewayError> errors = new ArrayList<>();

    AnswerJoin(ObjectValue data, String rootType) {
        this.data = data;
        this.rootType = rootType;
    }

    /** Errors that have no place in the data. */
    List<GatewayError> errors() {
        return errors;
    }

    void join(List<Representations> lookups, SubgraphAnswer answer) {
        var body = answer.data() == null ? new ObjectValue() : answer.data();
        for (var lookup : lookups) {
            if (lookup.lookup().isOfEntities()) {
                joinEntities(lookup, body, answer.errors());
            } else {
                joinRoot(lookup, body, answer.errors());
            }
        }
    }

    private void joinRoot(Representations lookup, ObjectValue body, List<ObjectValue> problems) {
        var selection = lookup.lookup().selection();
        for (var field : selection.all()) {
            if (!body.has(field.alias())) {
                body.put(field.alias(), null);
            }
        }
        for (var error : problems) {
            var path = ErrorPlacement.path(error);
            if (!ErrorPlacement.place(error, body, path, 0)) {
                report(error);
            }
        }
        if (selection.renames()) {
            Joins.rename(body, selection, rootType);
        }
        Joins.find(data, lookup.lookup().path()).forEach(target -> Joins.merge(target, body));
    }

    private void joinEntities(Representations lookup, ObjectValue body, List<ObjectValue> problems) {
        var alias = lookup.lookup().alias();
        var selection = lookup.lookup().selection();
        var targets = lookup.targets();
        var entities = entities(body.get(alias), targets.size());
        problems.forEach(error -> placeInEntities(error, alias, entities));
        for (int i = 0; i < targets.size(); i++) {
            var entity = entities.get(i);
            if (selection.renames()) {
                Joins.rename(entity, selection, targets.get(i).typename());
            }
            for (var target : targets.get(i).objects()) {
                if (entity instanceof ObjectValue object) {
                    Joins.merge(target, object);
                } else if (entity instanceof Failure failure) {
                    Joins.markMissing(target, selection.all(), failure.ofDependent());
                }
            }
        }
    }

    /** As many as were asked for; an answer that does not match them brings none. */
    private static List<@Nullable Object> entities(@Nullable Object answered, int count) {
        return answered instanceof List<?> list && list.size() == count
                ? new ArrayList<>(list)
                : new ArrayList<>(Collections.nCopies(count, null));
    }

    /** An error of all entities, or of none in particular, is told at each. */
    private void placeInEntities(ObjectValue error, String alias, List<@Nullable Object> entities) {
        var path = ErrorPlacement.path(error);
        if (!path.isEmpty() && !path.get(0).equals(alias)) {
            return;
        }
        if (path.size() > 1) {
            if (!ErrorPlacement.place(error, entities, path, 1)) {
                report(error);
            }
        } else if (entities.stream().allMatch(entity -> entity == null || entity instanceof Failure)) {
            for (int i = 0; i < entities.size(); i++) {
                ErrorPlacement.place(error, entities, List.of(i), 0);
            }
        } else {
            report(error);
        }
    }

    private void report(ObjectValue error) {
        var cause = ErrorPlacement.cause(error, List.of());
        errors.add(new GatewayError(cause.message(), null, null, cause.extensions()));
    }
}
