package org.cellgmp.ground;

import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** Passwords of invented persons, hashed as the house does but with few iterations: a test tries them a hundred times. */
public final class TestPasswords {
    private TestPasswords() {}

    /** In the encoding of PasswordHash, which reads the iterations from it. */
    public static String hash(String password) {
        var salt = new byte[16];
        var iterations = 1000;
        try {
            var key = new PBEKeySpec(password.toCharArray(), salt, iterations, 512);
            var hash = SecretKeyFactory.getInstance("PBKDF2WithHmacSHA512")
                    .generateSecret(key)
                    .getEncoded();
            var base64 = Base64.getEncoder();
            return "PBKDF2WithHmacSHA512:" + iterations + ":" + base64.encodeToString(salt) + ":"
                    + base64.encodeToString(hash);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
