package org.ecobureau.permits.enterprise;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.ecobureau.permits.classification.Industry;
import org.ecobureau.permits.enterprise.EnterpriseInput.Person;
import org.ecobureau.permits.enterprise.EnterpriseInput.Place;
import org.ecobureau.vocabulary.problem.Findings;
import org.ecobureau.vocabulary.standard.CreditCode;
import org.ecobureau.vocabulary.standard.GeoPoint;
import org.ecobureau.vocabulary.standard.Town;
import org.jspecify.annotations.Nullable;

/** Reads inputs into the register's values; everything that is wrong with an input is said at once. */
final class EnterpriseForm {

    private final Findings findings = new Findings();

    private EnterpriseForm() {}

    /** Who is to be registered. */
    record NewEntry(CreditCode creditCode, EnterpriseProfile profile) {}

    static NewEntry read(EnterpriseInput.Register input) {
        EnterpriseForm form = new EnterpriseForm();
        CreditCode creditCode = form.findings.read("creditCode", () -> new CreditCode(input.creditCode()));
        Town town = form.town(input.town(), null);
        Industry industry = form.industry(input.industry(), null);
        List<Contact> contacts = form.contacts(input.contacts(), List.of());
        EnterpriseProfile profile =
                form.built(() -> new EnterpriseProfile(present(town), input.address(), present(industry), contacts));
        return new NewEntry(present(creditCode), profile);
    }

    /** The profile with what is given in place of what was. */
    static EnterpriseProfile read(EnterpriseInput.Change input, EnterpriseProfile before) {
        EnterpriseForm form = new EnterpriseForm();
        Town town = form.town(input.town(), before.town());
        Industry industry = form.industry(input.industry(), before.industry());
        List<Contact> contacts = form.contacts(input.contacts(), before.contacts());
        String address = input.address() == null ? before.address() : input.address();
        return form.built(() -> new EnterpriseProfile(present(town), address, present(industry), contacts));
    }

    /** Premises of the enterprise; where not given, in its town and of its industry. */
    static EnterpriseSite read(EnterpriseInput.AddSite input, Enterprise of) {
        EnterpriseForm form = new EnterpriseForm();
        Town town = form.town(input.town(), of.town());
        Industry industry = form.industry(input.industry(), of.industry());
        GeoPoint location = form.location(input.location(), null);
        return form.built(() ->
                new EnterpriseSite(input.name(), present(town), input.address(), location, present(industry), false));
    }

    /** The premises with what is given in place of what was. */
    static EnterpriseSite read(EnterpriseInput.ChangeSite input, EnterpriseSite before) {
        EnterpriseForm form = new EnterpriseForm();
        Town town = form.town(input.town(), before.town());
        Industry industry = form.industry(input.industry(), before.industry());
        GeoPoint location = form.location(input.location(), before.location());
        String address = input.address() == null ? before.address() : input.address();
        return form.built(() -> new EnterpriseSite(
                before.name(), present(town), address, location, present(industry), before.closed()));
    }

    private @Nullable Town town(@Nullable String code, @Nullable Town before) {
        return code == null ? before : findings.read("town", () -> Town.of(code));
    }

    private @Nullable Industry industry(@Nullable String code, @Nullable Industry before) {
        return code == null ? before : findings.read("industry", () -> Industry.listed(code));
    }

    private @Nullable GeoPoint location(@Nullable Place place, @Nullable GeoPoint before) {
        return place == null
                ? before
                : findings.read(
                        "location",
                        () -> new GeoPoint(
                                place.longitude().doubleValue(),
                                place.latitude().doubleValue()));
    }

    private List<Contact> contacts(@Nullable List<Person> given, List<Contact> before) {
        if (given == null) {
            return before;
        }
        List<Contact> contacts = new ArrayList<>();
        for (int i = 0; i < given.size(); i++) {
            Person person = given.get(i);
            Contact contact = findings.read(
                    "contacts." + i, () -> new Contact(person.name(), person.role(), person.phone(), person.email()));
            if (contact != null) {
                contacts.add(contact);
            }
        }
        return contacts;
    }

    private <T> T built(Supplier<T> value) {
        findings.throwIfAny();
        return value.get();
    }

    private static <T> T present(@Nullable T value) {
        return Objects.requireNonNull(value, "a value without findings");
    }
}
