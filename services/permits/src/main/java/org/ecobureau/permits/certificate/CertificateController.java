package org.ecobureau.permits.certificate;

import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecobureau.permits.permit.PermitView;
import org.ecobureau.platform.Digest;
import org.ecobureau.platform.security.CallerResolver;
import org.jspecify.annotations.Nullable;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

/** Permits on paper in GraphQL. */
@Controller
class CertificateController {

    /** As that of other files that leave through the graph. */
    private static final int PIECE = 256 * 1024;

    private final Certificates certificates;

    CertificateController(Certificates certificates) {
        this.certificates = certificates;
    }

    /** None for a permit of an earlier moment: a paper is of today. */
    @BatchMapping(typeName = "Permit", field = "certificate")
    Map<PermitView, @Nullable Certificate> certificate(List<PermitView> shown) {
        List<String> ids = shown.stream()
                .filter(view -> view.stored().asOf() == null)
                .map(PermitView::id)
                .distinct()
                .toList();
        Map<String, Certificate> found = ids.isEmpty()
                ? Map.of()
                : certificates.findAll(ids, CallerResolver.current().scope());
        Map<PermitView, @Nullable Certificate> all = new HashMap<>();
        shown.forEach(view -> all.put(view, view.stored().asOf() == null ? found.get(view.id()) : null));
        return all;
    }

    @SchemaMapping(typeName = "PermitCertificate")
    boolean inForce(Certificate certificate) {
        return certificate.paper().inForce();
    }

    @SchemaMapping(typeName = "PermitCertificate")
    int edition(Certificate certificate) {
        return certificate.paper().edition();
    }

    @SchemaMapping(typeName = "PermitCertificate")
    int copy(Certificate certificate) {
        return certificate.paper().copy();
    }

    @SchemaMapping(typeName = "PermitCertificate")
    String mediaType(Certificate certificate) {
        return Certificate.MEDIA_TYPE;
    }

    @SchemaMapping(typeName = "PermitCertificate")
    String sha256(Certificate certificate) {
        return Digest.sha256(certificates.print(certificate));
    }

    @SchemaMapping(typeName = "PermitCertificate")
    int size(Certificate certificate) {
        return certificates.print(certificate).length;
    }

    @SchemaMapping(typeName = "PermitCertificate")
    int pieces(Certificate certificate) {
        return (certificates.print(certificate).length + PIECE - 1) / PIECE;
    }

    @SchemaMapping(typeName = "PermitCertificate")
    @Nullable
    String piece(Certificate certificate, @Argument int index) {
        byte[] pdf = certificates.print(certificate);
        long from = (long) index * PIECE;
        return index < 0 || from >= pdf.length
                ? null
                : Base64.getEncoder()
                        .encodeToString(Arrays.copyOfRange(pdf, (int) from, (int) Math.min(from + PIECE, pdf.length)));
    }
}
