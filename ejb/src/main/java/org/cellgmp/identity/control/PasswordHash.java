package org.cellgmp.identity.control;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Passwords as PBKDF2 with HMAC-SHA-512, written {@code algorithm:iterations:salt:hash} with salt and hash in Base64: the
 * encoding of the Jakarta Security Pbkdf2PasswordHash. The iterations stand in each hash, so they can be raised later.
 */
public final class PasswordHash {
    /** Iterations for new hashes: what OWASP's password storage cheat sheet asks of this algorithm at the least. */
    public static final int ITERATIONS = 210_000;

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 64;
    private static final SecureRandom RANDOM = new SecureRandom();

    private PasswordHash() {}

    public static String of(String password) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        var base64 = Base64.getEncoder();
        return ALGORITHM + ":" + ITERATIONS + ":" + base64.encodeToString(salt) + ":"
                + base64.encodeToString(derive(password, salt, ITERATIONS, HASH_BYTES));
    }

    /** @throws IllegalArgumentException if the kept hash is not in the encoding above */
    public static boolean matches(String password, String kept) {
        if (password.indexOf('\0') >= 0) return false; // HMAC pads its key with zeros: "x" and "x\0" would be the same
        var parts = kept.split(":");
        if (parts.length != 4 || !parts[0].equals(ALGORITHM)) throw new IllegalArgumentException("not a password hash");
        var hash = Base64.getDecoder().decode(parts[3]);
        var salt = Base64.getDecoder().decode(parts[2]);
        return MessageDigest.isEqual(hash, derive(password, salt, Integer.parseInt(parts[1]), hash.length));
    }

    /** The same characters typed on two keyboards may arrive composed or not; both are the same password. */
    private static byte[] derive(String password, byte[] salt, int iterations, int bytes) {
        var composed = Normalizer.normalize(password, Normalizer.Form.NFC).toCharArray();
        var specification = new PBEKeySpec(composed, salt, iterations, bytes * 8);
        try {
            return SecretKeyFactory.getInstance(ALGORITHM)
                    .generateSecret(specification)
                    .getEncoded();
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        } finally {
            specification.clearPassword();
        }
    }
}
