package org.ecobureau.permits.enterprise;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.ecobureau.permits.procedure.Grounds;
import org.ecobureau.vocabulary.lifecycle.ActionTable;
import org.ecobureau.vocabulary.lifecycle.Change;
import org.ecobureau.vocabulary.lifecycle.Role;
import org.ecobureau.vocabulary.problem.Finding;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise, hospital or other organisation in the bureau's register, known by its credit code for ever.
 *
 * @param formerNames oldest first
 * @param industry code of GB/T 4754-2017, two to four digits
 */
public record Enterprise(
        CreditCode creditCode,
        String name,
        List<String> formerNames,
        Town town,
        @Nullable String address,
        String industry,
        EnterpriseStatus status) {

    static final ActionTable<Enterprise, EnterpriseStatus, EnterpriseAction> ACTIONS =
            ActionTable.<Enterprise, EnterpriseStatus, EnterpriseAction>of(Enterprise::status, EnterpriseAction.class)
                    .actionInPlace(
                            EnterpriseAction.REGISTER, Set.of(), EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER))
                    .actionInPlace(
                            EnterpriseAction.RENAME,
                            Set.of(EnterpriseStatus.ACTIVE),
                            EnumSet.of(Role.ENTERPRISE, Role.HOSPITAL, Role.COUNTY_OFFICER, Role.CITY_OFFICER))
                    .action(
                            EnterpriseAction.CLOSE,
                            Set.of(EnterpriseStatus.ACTIVE),
                            EnterpriseStatus.CLOSED,
                            EnumSet.of(Role.COUNTY_OFFICER, Role.CITY_OFFICER))
                    .build();

    private static final int LONGEST_NAME = 200;
    private static final String INDUSTRY = "\\d{2,4}";

    /**
     * Enters an enterprise into the register.
     *
     * <p>Errors: {@code NAME_MISSING}, {@code NAME_TOO_LONG}, {@code INDUSTRY_FORM}, all at once.
     */
    static Change<Enterprise> register(
            CreditCode creditCode, String name, Town town, @Nullable String address, String industry, Instant at) {
        Findings findings = new Findings();
        checkName(name, findings);
        findings.addIf(!industry.matches(INDUSTRY), () -> Finding.of(EnterpriseProblem.INDUSTRY_FORM)
                .with("value", industry.length() > 20 ? industry.substring(0, 20) + "…" : industry)
                .at("industry"));
        findings.throwIfAny();
        Enterprise enterprise =
                new Enterprise(creditCode, name.strip(), List.of(), town, address, industry, EnterpriseStatus.ACTIVE);
        return Change.of(enterprise, EnterpriseAction.REGISTER, at).emit(EnterpriseEvent.Registered.of(enterprise, at));
    }

    /**
     * Gives the enterprise another name; the old one stays findable.
     *
     * <p>Errors: {@code ACTION_NOT_POSSIBLE}, {@code NAME_MISSING}, {@code NAME_TOO_LONG}, {@code NAME_UNCHANGED}.
     */
    Change<Enterprise> rename(String newName, Instant at) {
        ACTIONS.check(this, EnterpriseAction.RENAME, at);
        Findings findings = new Findings();
        checkName(newName, findings);
        findings.addIf(newName.strip().equals(name), () -> Finding.of(EnterpriseProblem.NAME_UNCHANGED)
                .with("name", name)
                .at("name"));
        findings.throwIfAny();
        var former = new ArrayList<>(formerNames);
        former.add(name);
        Enterprise after =
                new Enterprise(creditCode, newName.strip(), List.copyOf(former), town, address, industry, status);
        return Change.of(after, EnterpriseAction.RENAME, at)
                .detail("formerName", name)
                .detail("name", after.name)
                .emit(EnterpriseEvent.Renamed.of(after, name, at));
    }

    /** Closes the register entry. Errors: {@code ACTION_NOT_POSSIBLE}. */
    Change<Enterprise> close(Grounds grounds, Instant at) {
        ACTIONS.check(this, EnterpriseAction.CLOSE, at);
        Enterprise after = new Enterprise(
                creditCode, name, formerNames, town, address, industry, ACTIONS.next(this, EnterpriseAction.CLOSE));
        return Change.of(after, EnterpriseAction.CLOSE, at).detail("grounds", grounds);
    }

    private static void checkName(String name, Findings findings) {
        findings.addIf(name.isBlank(), () -> Finding.of(EnterpriseProblem.NAME_MISSING)
                        .at("name"))
                .addIf(name.length() > LONGEST_NAME, () -> Finding.of(EnterpriseProblem.NAME_TOO_LONG)
                        .with("length", name.length())
                        .with("limit", LONGEST_NAME)
                        .at("name"));
    }
}
