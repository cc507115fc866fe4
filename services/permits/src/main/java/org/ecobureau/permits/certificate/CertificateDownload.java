package org.ecobureau.permits.certificate;

import java.nio.charset.StandardCharsets;
import org.ecobureau.platform.security.CallerResolver;
import org.ecobureau.platform.security.Scope;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;

/**
 * {@code GET /files/permits/certificates/ID.pdf}: a permit on paper, for whoever may see the permit. The same question is
 * answered with 304 to the {@code ETag} of a paper that still says what the register holds.
 */
@RestController
class CertificateDownload {

    private final Certificates certificates;

    CertificateDownload(Certificates certificates) {
        this.certificates = certificates;
    }

    @GetMapping(Certificate.FOLDER + "{id}.pdf")
    ResponseEntity<Object> certificate(@PathVariable String id, WebRequest request) {
        Scope scope = CallerResolver.current().scope();
        return certificates
                .find(id, scope)
                .map(certificate -> answer(certificate, request))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.NOT_FOUND)
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .body(ProblemDetail.forStatusAndDetail(
                                HttpStatus.NOT_FOUND, "no permit of that id that was granted and that you see")));
    }

    private ResponseEntity<Object> answer(Certificate certificate, WebRequest request) {
        String tag = "W/\"" + certificate.tag() + "\"";
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(HttpStatus.NOT_MODIFIED).eTag(tag).build();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .eTag(tag)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(certificate.fileName(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(certificates.print(certificate));
    }
}
