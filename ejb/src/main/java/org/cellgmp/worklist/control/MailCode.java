package org.cellgmp.worklist.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import org.cellgmp.record.CanonicalJson;

/** Codes in letters: ten characters in two groups, 50 bits, of an alphabet without those that are read for one another. */
final class MailCode {
    private static final String CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
    private static final int GROUP = 5;
    private static final int LONGEST = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    private MailCode() {}

    static String fresh() {
        var code = new StringBuilder();
        for (int i = 0; i < 2 * GROUP; i++) {
            if (i == GROUP) code.append('-');
            code.append(CHARACTERS.charAt(RANDOM.nextInt(CHARACTERS.length())));
        }
        return code.toString();
    }

    /** Of a code however it was typed, for this letter only. */
    static String digest(long confirmation, String code) {
        var plain = code.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return CanonicalJson.sha256((confirmation + " " + plain).getBytes(StandardCharsets.UTF_8));
    }

    static boolean right(long confirmation, String digest, String typed) {
        return typed.length() <= LONGEST
                && MessageDigest.isEqual(
                        digest.getBytes(StandardCharsets.UTF_8),
                        digest(confirmation, typed).getBytes(StandardCharsets.UTF_8));
    }
}
