package org.ecobureau.permits.enterprise;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.ecobureau.platform.command.Command;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.standard.CreditCode;

/** Records of an enterprise that are still open: who follows it sees them from now on, and acts on them. */
public abstract class MergerFollower<A> {

    private final Commands commands;
    private final Repository<A> records;
    private final Function<String, List<String>> openOf;
    private final Note<A> note;

    /** @param openOf ids of the open records of an enterprise, by its credit code */
    protected MergerFollower(
            Commands commands, Repository<A> records, Function<String, List<String>> openOf, Note<A> note) {
        this.commands = commands;
        this.records = records;
        this.openOf = openOf;
        this.note = note;
    }

    /** Has a record know who follows its enterprise. */
    @FunctionalInterface
    public interface Note<A> {
        Change<A> of(A record, CreditCode successor, Instant at);
    }

    final void follow(String former, CreditCode successor, Command because) {
        for (String id : openOf.apply(former)) {
            commands.change(
                    records, id, because.forRecord(id), (record, command) -> note.of(record, successor, command.at()));
        }
    }
}
