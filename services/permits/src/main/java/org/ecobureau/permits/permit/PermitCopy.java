package org.ecobureau.permits.permit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ecobureau.permits.content.ContentDigest;
import org.ecobureau.permits.source.Site;
import org.jspecify.annotations.Nullable;

/** A permit that is being made from another: everything stays as it was but what is said anew. */
final class PermitCopy {

    private final Permit of;
    private Holder holder;
    private Site site;
    private Application application;
    private @Nullable Grant grant;
    private @Nullable PendingRequest request;
    private PermitStatus status;
    private @Nullable LocalDate closedOn;
    private @Nullable String grounds;
    private @Nullable Revocation revocation;
    private @Nullable ContentDigest content;
    private List<Edition> editions;

    PermitCopy(Permit of) {
        this.of = of;
        this.holder = of.holder();
        this.site = of.site();
        this.application = of.application();
        this.grant = of.grant();
        this.request = of.request();
        this.status = of.status();
        this.closedOn = of.closedOn();
        this.grounds = of.grounds();
        this.revocation = of.revocation();
        this.content = of.content();
        this.editions = of.editions();
    }

    PermitCopy particulars(PermitParticulars said) {
        holder = said.holder(holder);
        site = said.site(site);
        return this;
    }

    PermitCopy holder(Holder next) {
        holder = next;
        return this;
    }

    PermitCopy application(Application next) {
        application = next;
        return this;
    }

    PermitCopy grant(Grant next) {
        grant = next;
        return this;
    }

    PermitCopy request(@Nullable PendingRequest next) {
        request = next;
        return this;
    }

    PermitCopy status(PermitStatus next) {
        status = next;
        return this;
    }

    PermitCopy closed(LocalDate on) {
        closedOn = on;
        request = null;
        return this;
    }

    PermitCopy grounds(@Nullable String why) {
        grounds = why;
        return this;
    }

    PermitCopy revocation(Revocation next) {
        revocation = next;
        return this;
    }

    /** @param next null leaves the content as it is */
    PermitCopy content(@Nullable ContentDigest next) {
        content = next == null ? content : next;
        return this;
    }

    /** Keeps what the permit says from now on as another edition. */
    PermitCopy edition(PermitAction action, LocalDate on) {
        List<Edition> all = new ArrayList<>(editions);
        all.add(new Edition(all.size() + 1, action, on, holder.alone(), site, grant, content));
        editions = all;
        return this;
    }

    Permit make() {
        return new Permit(
                of.id(),
                holder,
                site,
                of.management(),
                of.office(),
                application,
                grant,
                request,
                status,
                closedOn,
                grounds,
                revocation,
                of.registration(),
                content,
                editions);
    }
}
