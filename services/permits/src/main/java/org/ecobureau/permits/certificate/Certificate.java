package org.ecobureau.permits.certificate;

import org.ecobureau.platform.Digest;

/**
 * A permit on paper, which is printed when somebody asks for it.
 *
 * @param code of the paper, as it is sealed
 * @param verification what the QR code holds
 */
record Certificate(Paper paper, String code, String verification) {

    static final String MEDIA_TYPE = "application/pdf";
    static final String FOLDER = "/files/permits/certificates/";

    /** Another one for every paper that says or shows something else. */
    public String tag() {
        return Digest.sha256(paper.fingerprint() + "\n" + verification);
    }

    /** Where it is fetched, relative to the address of the graph. */
    public String url() {
        return FOLDER + paper.id() + ".pdf";
    }

    public String fileName() {
        return "排污许可证-" + paper.number() + ".pdf";
    }
}
