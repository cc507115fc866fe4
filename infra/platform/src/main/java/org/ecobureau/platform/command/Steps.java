package org.ecobureau.platform.command;

import java.util.function.BiFunction;
import java.util.function.Function;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.store.Repository;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.problem.Term;

/**
 * The steps on one kind of record: each is taken by those whom the table of its actions names, and in the way of all
 * {@link Commands}. Inputs of the same form may serve many actions: the action tells their commands apart.
 *
 * <p>Errors of every step: {@code UNAUTHENTICATED}, {@code ROLE_NOT_ENTITLED}, and those of {@link Commands}.
 *
 * @param <A> the aggregate
 * @param <N> its actions
 */
public final class Steps<A, N extends Enum<N> & Term> {

    private final Commands commands;
    private final Repository<A> records;
    private final ActionTable<A, ?, N> table;

    Steps(Commands commands, Repository<A> records, ActionTable<A, ?, N> table) {
        this.commands = commands;
        this.records = records;
        this.table = table;
    }

    /** Refuses a caller whom the table does not name for the action. */
    public void authorise(N action, Caller caller) {
        table.authorise(caller.requireAuthenticated().roles(), action);
    }

    /** Brings a record into being. */
    public Outcome<Stored<A>> begin(
            N action, CommandInput input, Caller caller, Function<Command, NewRecord<A>> creation) {
        authorise(action, caller);
        return commands.create(records, command(action, input, caller), creation);
    }

    /** Changes a record of the caller's. */
    public Outcome<Stored<A>> take(N action, StepInput input, Caller caller, BiFunction<A, Command, Change<A>> step) {
        authorise(action, caller);
        return commands.change(records, input.id(), command(action, input, caller), step);
    }

    private Command command(N action, CommandInput input, Caller caller) {
        return commands.command(input, caller).forAction(action);
    }
}
