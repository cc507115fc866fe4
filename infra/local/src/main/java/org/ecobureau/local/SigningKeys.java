package org.ecobureau.local;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;

/** The key pair that signs development tokens. Made at the first start, readable by its owner only. */
final class SigningKeys {

    private static final int BITS = 2048;

    private final RSAKey key;
    private final Path publicKey;

    private SigningKeys(RSAKey key, Path publicKey) {
        this.key = key;
        this.publicKey = publicKey;
    }

    static SigningKeys in(Path directory) {
        Path privateKey = directory.resolve("private.pem");
        Path publicKey = directory.resolve("public.pem");
        try {
            if (Files.notExists(privateKey) || Files.notExists(publicKey)) {
                Files.createDirectories(directory);
                RSAKey made = new RSAKeyGenerator(BITS).generate();
                writePrivately(privateKey, pem("PRIVATE", made.toRSAPrivateKey().getEncoded()));
                Files.writeString(publicKey, pem("PUBLIC", made.toRSAPublicKey().getEncoded()));
            }
            return new SigningKeys(
                    RSAKey.parseFromPEMEncodedObjects(Files.readString(publicKey) + Files.readString(privateKey))
                            .toRSAKey(),
                    publicKey);
        } catch (IOException | JOSEException e) {
            throw new LaunchFailure("cannot use the signing keys in " + directory + ": " + e.getMessage(), e);
        }
    }

    /** Writes a file that only its owner can read. */
    static void writePrivately(Path file, String text) throws IOException {
        Files.deleteIfExists(file);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        if (posix) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, text, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }

    private static String pem(String kind, byte[] encoded) {
        String base64 = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(encoded);
        return "-----BEGIN %s KEY-----\n%s\n-----END %s KEY-----\n".formatted(kind, base64, kind);
    }

    RSAKey key() {
        return key;
    }

    /** The file that services check tokens by. */
    Path publicKey() {
        return publicKey;
    }
}
