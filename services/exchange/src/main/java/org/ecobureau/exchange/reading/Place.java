package org.ecobureau.exchange.reading;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.ecobureau.exchange.subscription.Access;

/**
 * A place in the feed as one subscriber is told of it: sealed, so that no place is accepted that this subscriber was not
 * told.
 */
final class Place {

    private static final int SEAL = 16;
    private static final int BYTES = Long.BYTES + SEAL;

    private Place() {}

    static String encode(long position, Access access) {
        byte[] number = ByteBuffer.allocate(Long.BYTES).putLong(position).array();
        byte[] sealed =
                ByteBuffer.allocate(BYTES).put(number).put(seal(number, access)).array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** The position; empty for a text that this subscriber was never told. */
    static Optional<Long> decode(String text, Access access) {
        byte[] sealed;
        try {
            sealed = Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
        if (sealed.length != BYTES) {
            return Optional.empty();
        }
        byte[] number = Arrays.copyOf(sealed, Long.BYTES);
        boolean genuine = MessageDigest.isEqual(seal(number, access), Arrays.copyOfRange(sealed, Long.BYTES, BYTES));
        return genuine ? Optional.of(ByteBuffer.wrap(number).getLong()) : Optional.empty();
    }

    private static byte[] seal(byte[] number, Access access) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(access.cursorKey()), "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(number), SEAL);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
