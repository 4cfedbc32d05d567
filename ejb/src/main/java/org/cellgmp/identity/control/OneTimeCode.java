package org.cellgmp.identity.control;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Codes by time as in RFC 6238 with HMAC-SHA-1, six digits and steps of thirty seconds: what every authenticator knows. */
public final class OneTimeCode {
    /** Seconds that a code stands for. */
    public static final int STEP = 30;

    /** Steps before and after the present one that are taken too, for clocks that are not quite right. */
    static final int DRIFT = 1;

    private static final int DIGITS = 6;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private OneTimeCode() {}

    /** The code of a step, with leading zeros. @param digits six, or eight as in the vectors of the RFC */
    static String of(byte[] secret, long step, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "HmacSHA1"));
            var hash = mac.doFinal(ByteBuffer.allocate(8).putLong(step).array());
            int at = hash[hash.length - 1] & 0xF;
            int number = ByteBuffer.wrap(hash, at, 4).getInt() & 0x7FFFFFFF;
            int range = (int) Math.pow(10, digits);
            return String.format("%0" + digits + "d", number % range);
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** The code that an authenticator shows at that moment. */
    public static String at(byte[] secret, Instant now) {
        return of(secret, now.getEpochSecond() / STEP, DIGITS);
    }

    /** The step that the code is of; empty if it is of none near enough, or of one not later than {@code last}. */
    static OptionalLong step(byte[] secret, String code, Instant now, long last) {
        var typed = code == null ? "" : code.replaceAll("\\s", "");
        long present = now.getEpochSecond() / STEP;
        for (long step = present - DRIFT; step <= present + DRIFT; step++)
            if (step > last && same(of(secret, step, DIGITS), typed)) return OptionalLong.of(step);
        return OptionalLong.empty();
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(java.nio.charset.StandardCharsets.UTF_8),
                other.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** As an authenticator takes it typed (RFC 4648). @param bytes as many as make whole groups of five */
    public static String base32(byte[] bytes) {
        var text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (var each : bytes) {
            held = held << 8 | each & 0xFF;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt(held >> bits & 31));
                held &= (1 << bits) - 1;
            }
        }
        if (bits > 0) text.append(BASE32.charAt(held << 5 - bits & 31));
        return text.toString();
    }
}
