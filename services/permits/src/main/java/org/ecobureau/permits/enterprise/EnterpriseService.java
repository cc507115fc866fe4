package org.ecobureau.permits.enterprise;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.ecobureau.permits.enterprise.EnterpriseDuplicates.Suspect;
import org.ecobureau.permits.enterprise.EnterpriseForm.NewEntry;
import org.ecobureau.permits.procedure.Grounds;
import org.ecobureau.platform.command.CommandInput;
import org.ecobureau.platform.command.Commands;
import org.ecobureau.platform.command.Commands.NewRecord;
import org.ecobureau.platform.command.Outcome;
import org.ecobureau.platform.command.Steps;
import org.ecobureau.platform.imports.CsvImport;
import org.ecobureau.platform.imports.ImportRow;
import org.ecobureau.platform.imports.LineImport;
import org.ecobureau.platform.security.Caller;
import org.ecobureau.platform.security.Scope;
import org.ecobureau.platform.store.Stored;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Problem;
import org.springframework.stereotype.Service;

/** What is done with the register of enterprises. */
@Service
class EnterpriseService implements LineImport {

    private static final CsvImport IMPORT =
            new CsvImport(Set.of("creditCode", "name", "town", "industry"), Set.of("address", "registeredAt"));

    private final Enterprises enterprises;
    private final EnterpriseDuplicates duplicates;
    private final SiteClaims claims;
    private final Steps<Enterprise, EnterpriseAction> steps;

    EnterpriseService(Enterprises enterprises, EnterpriseDuplicates duplicates, SiteClaims claims, Commands commands) {
        this.enterprises = enterprises;
        this.duplicates = duplicates;
        this.claims = claims;
        this.steps = commands.steps(enterprises, Enterprise.ACTIONS);
    }

    /**
     * Errors: {@code POSSIBLE_DUPLICATE} for an enterprise that is called the same but for its legal form, unless the
     * officer has confirmed that it is another one; like names are a warning.
     */
    Outcome<Stored<Enterprise>> register(EnterpriseInput.Register input, Caller caller) {
        return register(input, caller, () -> duplicates.of(input.name(), input.creditCode()));
    }

    private Outcome<Stored<Enterprise>> register(
            EnterpriseInput.Register input, Caller caller, Supplier<List<Suspect>> lookedFor) {
        return steps.begin(EnterpriseAction.REGISTER, input, caller, command -> {
            NewEntry entry = EnterpriseForm.read(input);
            Change<Enterprise> change =
                    Enterprise.register(entry.creditCode(), input.name(), entry.profile(), command.at());
            List<Suspect> suspects = lookedFor.get();
            if (!Boolean.TRUE.equals(input.confirmedDistinct())) {
                Problem.throwIfAny(suspects.stream()
                        .filter(Suspect::calledTheSame)
                        .map(Suspect::finding)
                        .toList());
            }
            return new NewRecord<>(
                    input.creditCode(),
                    change.warn(suspects.stream().map(Suspect::finding).toList()));
        });
    }

    Outcome<Stored<Enterprise>> rename(EnterpriseInput.Rename input, Caller caller) {
        return steps.take(
                EnterpriseAction.RENAME,
                input,
                caller,
                (enterprise, command) -> enterprise.rename(input.name(), command.at()));
    }

    Outcome<Stored<Enterprise>> change(EnterpriseInput.Change input, Caller caller) {
        return steps.take(
                EnterpriseAction.CHANGE,
                input,
                caller,
                (enterprise, command) ->
                        enterprise.change(EnterpriseForm.read(input, enterprise.profile()), command.at()));
    }

    Outcome<Stored<Enterprise>> addSite(EnterpriseInput.AddSite input, Caller caller) {
        return steps.take(
                EnterpriseAction.ADD_SITE,
                input,
                caller,
                (enterprise, command) -> enterprise.addSite(EnterpriseForm.read(input, enterprise), command.at()));
    }

    Outcome<Stored<Enterprise>> changeSite(EnterpriseInput.ChangeSite input, Caller caller) {
        return steps.take(
                EnterpriseAction.CHANGE_SITE,
                input,
                caller,
                (enterprise, command) ->
                        enterprise.changeSite(input.name(), site -> EnterpriseForm.read(input, site), command.at()));
    }

    /** Errors: also {@code SITE_HOLDS_PERMIT}. */
    Outcome<Stored<Enterprise>> closeSite(EnterpriseInput.CloseSite input, Caller caller) {
        return steps.take(EnterpriseAction.CLOSE_SITE, input, caller, (enterprise, command) -> {
            Problem.throwIfAny(claims.against(input.creditCode(), input.name().strip(), command.day()));
            return enterprise.closeSite(input.name(), new Grounds(input.grounds()), command.at());
        });
    }

    /** Errors: also {@code ENTERPRISE_UNKNOWN} for the successor. */
    Outcome<Stored<Enterprise>> merge(EnterpriseInput.Merge input, Caller caller) {
        return steps.take(EnterpriseAction.MERGE, input, caller, (enterprise, command) -> {
            Enterprise successor = enterprises
                    .find(input.successor(), Scope.ALL)
                    .orElseThrow(() -> Finding.of(EnterpriseProblem.ENTERPRISE_UNKNOWN)
                            .with("creditCode", shortened(input.successor()))
                            .at("successor")
                            .asProblem())
                    .value();
            return enterprise.merge(successor, new Grounds(input.grounds()), command.at());
        });
    }

    Outcome<Stored<Enterprise>> close(EnterpriseInput.Close input, Caller caller) {
        return steps.take(
                EnterpriseAction.CLOSE,
                input,
                caller,
                (enterprise, command) -> enterprise.close(new Grounds(input.grounds()), command.at()));
    }

    @Override
    public String kind() {
        return "enterprises";
    }

    @Override
    public CsvImport columns() {
        return IMPORT;
    }

    @Override
    public void authorise(Caller caller) {
        steps.authorise(EnterpriseAction.REGISTER, caller);
    }

    /** Registers an enterprise; one that is called like another is taken with a warning. */
    @Override
    public Outcome<Stored<Enterprise>> take(ImportRow row, CommandInput line, Caller caller) {
        EnterpriseInput.Register read = read(row, line);
        return register(read, caller, () -> duplicates.calledLike(read.name(), read.creditCode()));
    }

    private static EnterpriseInput.Register read(ImportRow row, CommandInput line) {
        var input = new EnterpriseInput.Register(
                row.required("creditCode"),
                row.required("name"),
                row.required("town"),
                row.text("address"),
                row.required("industry"),
                null,
                true,
                line.idempotencyKey(),
                line.validateOnly(),
                row.dateTime("registeredAt"));
        row.throwIfAny();
        return input;
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
