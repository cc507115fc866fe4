package org.ecobureau.permits.certificate;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Makes and opens the codes of papers. A code says which paper it is and carries an HMAC-SHA-256 of that, of which 128 bits
 * are kept: nobody without a key makes one that opens, and trying codes finds nothing.
 */
final class Seal {

    /**
     * What a code says.
     *
     * @param permit its id
     * @param fingerprint the beginning of that of the paper
     */
    record Sealed(String permit, int edition, int copy, String fingerprint) {}

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte FORM = 1;
    private static final int FINGERPRINT = 8;
    private static final int BODY = 1 + 16 + 2 + 2 + FINGERPRINT;
    private static final int MAC = 16;
    private static final int LENGTH = (BODY + MAC) / 3 * 4;

    private final List<SecretKeySpec> keys;

    /** @param keys the first one seals, all open */
    Seal(List<String> keys) {
        this.keys = keys.stream()
                .map(key -> new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
    }

    String seal(Paper paper) {
        UUID id = UUID.fromString(paper.id());
        byte[] body = ByteBuffer.allocate(BODY)
                .put(FORM)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putShort((short) paper.edition())
                .putShort((short) paper.copy())
                .put(HexFormat.of().parseHex(paper.fingerprint()), 0, FINGERPRINT)
                .array();
        ByteBuffer code = ByteBuffer.allocate(BODY + MAC).put(body).put(mac(keys.get(0), body));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(code.array());
    }

    /**
     * What a code says; empty for one that was not made with a key of ours.
     *
     * @param text a code, or an address that ends with one
     */
    Optional<Sealed> open(String text) {
        String code = text.strip();
        if (code.length() < LENGTH) {
            return Optional.empty();
        }
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(code.substring(code.length() - LENGTH));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOf(bytes, BODY);
        byte[] mac = Arrays.copyOfRange(bytes, BODY, BODY + MAC);
        boolean genuine = false;
        for (SecretKeySpec key : keys) {
            genuine |= MessageDigest.isEqual(mac, mac(key, body));
        }
        return genuine && body[0] == FORM ? Optional.of(read(ByteBuffer.wrap(body))) : Optional.empty();
    }

    /** Whether the paper is the one that the code was made for. */
    static boolean isOf(Sealed sealed, Paper paper) {
        return paper.fingerprint().startsWith(sealed.fingerprint());
    }

    private static Sealed read(ByteBuffer body) {
        body.get();
        UUID id = new UUID(body.getLong(), body.getLong());
        int edition = Short.toUnsignedInt(body.getShort());
        int copy = Short.toUnsignedInt(body.getShort());
        byte[] fingerprint = new byte[FINGERPRINT];
        body.get(fingerprint);
        return new Sealed(id.toString(), edition, copy, HexFormat.of().formatHex(fingerprint));
    }

    private static byte[] mac(SecretKeySpec key, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return Arrays.copyOf(mac.doFinal(body), MAC);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
