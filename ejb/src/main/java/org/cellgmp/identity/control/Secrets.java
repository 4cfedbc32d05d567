package org.cellgmp.identity.control;

import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that the house makes. */
public final class Secrets {
    // Without characters that are read for one another when a password is copied by hand.
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Beginning of every token, so that scanners for leaked secrets can know it. */
    public static final String TOKEN_BEGINNING = "cellgmp_";

    private Secrets() {}

    /** Four groups of five letters or digits, 115 bits. */
    public static String password() {
        var password = new StringBuilder(23);
        for (int i = 0; i < 20; i++) {
            if (i > 0 && i % 5 == 0) password.append('-');
            password.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return password.toString();
    }

    /** 256 random bits; so many that its plain SHA-256 may be kept. */
    public static String token() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return TOKEN_BEGINNING + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
