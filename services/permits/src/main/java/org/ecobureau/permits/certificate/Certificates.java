package org.ecobureau.permits.certificate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecobureau.permits.content.Contents;
import org.ecobureau.permits.enterprise.EnterpriseRegister;
import org.ecobureau.permits.enterprise.EnterpriseView;
import org.ecobureau.permits.permit.IssuedPermits;
import org.ecobureau.permits.permit.PermitView;
import org.ecobureau.platform.security.Scope;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The papers of the permits that have been granted, always of what the register holds now. */
@Component
class Certificates {

    private final IssuedPermits permits;
    private final EnterpriseRegister register;
    private final Contents contents;
    private final Seal seal;
    private final @Nullable String address;
    private final CertificatePrinter printer = new CertificatePrinter();
    private final Cache<String, byte[]> printed;

    Certificates(
            IssuedPermits permits,
            EnterpriseRegister register,
            Contents contents,
            Seal seal,
            CertificateSettings settings) {
        this.permits = permits;
        this.register = register;
        this.contents = contents;
        this.seal = seal;
        this.address = settings.address();
        this.printed = Caffeine.newBuilder()
                .maximumWeight(settings.cache().toBytes())
                .<String, byte[]>weigher((tag, pdf) -> pdf.length)
                .build();
    }

    /** The paper of a permit that the scope lets see; two queries. */
    Optional<Certificate> find(String permit, Scope scope) {
        return permits.find(permit, scope)
                .flatMap(view -> of(List.of(view)).stream().findFirst());
    }

    /** Those of the permits that the scope lets see, by the permits' ids; two queries. */
    Map<String, Certificate> findAll(Collection<String> ids, Scope scope) {
        Map<String, Certificate> found = new HashMap<>();
        of(List.copyOf(permits.findAll(ids, scope).values()))
                .forEach(certificate -> found.put(certificate.paper().id(), certificate));
        return found;
    }

    /** The pages, as PDF; those that were asked for lately are kept. */
    byte[] print(Certificate certificate) {
        Paper paper = certificate.paper();
        return printed.get(
                certificate.tag(),
                tag -> printer.print(certificate, contents.find(paper.content()).orElse(null)));
    }

    /** What a paper of the permit says today. */
    Paper paper(PermitView view) {
        return of(List.of(view)).get(0).paper();
    }

    private List<Certificate> of(List<PermitView> views) {
        List<EnterpriseView> holders = register.views(views, PermitView::creditCode, PermitView::stored);
        List<Certificate> all = new ArrayList<>();
        for (int i = 0; i < views.size(); i++) {
            Paper paper = Paper.of(views.get(i), holders.get(i).stored().value());
            String code = seal.seal(paper);
            all.add(new Certificate(paper, code, address == null ? code : address + code));
        }
        return all;
    }
}
