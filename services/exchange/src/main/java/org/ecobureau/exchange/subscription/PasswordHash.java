package org.ecobureau.exchange.subscription;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * A password as it is kept: four bytes of salt and SHA-256 over salt and password, in Base64, which is the broker's own
 * form. Passwords are 32 random bytes, so that none can be guessed from its hash however fast that is.
 */
public record PasswordHash(String value) {

    private static final int SALT = 4;

    static PasswordHash of(String password, SecureRandom random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return new PasswordHash(Base64.getEncoder().encodeToString(hash(salt, password)));
    }

    /** Whether it is the password, in a time that does not tell how much of it is right. */
    public boolean matches(String password) {
        byte[] mine = Base64.getDecoder().decode(value);
        return MessageDigest.isEqual(mine, hash(Arrays.copyOf(mine, SALT), password));
    }

    private static byte[] hash(byte[] salt, String password) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.writeBytes(salt);
            out.writeBytes(digest.digest(password.getBytes(StandardCharsets.UTF_8)));
            return out.toByteArray();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "…";
    }
}
