package org.cellgmp.verifier;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Small readings of bytes, each as strict as the format. */
final class Bytes {
    /** Above it a number is not exact in every checker. */
    static final long LARGEST = (1L << 53) - 1;

    static final int HASH = 32;
    /** Of a hash in base64. */
    static final int HASH_TEXT = 44;

    private Bytes() {}

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static boolean at(byte[] bytes, int from, int to, byte[] expected) {
        if (to - from < expected.length) return false;
        for (int i = 0; i < expected.length; i++) if (bytes[from + i] != expected[i]) return false;
        return true;
    }

    static boolean same(byte[] bytes, int from, int to, byte[] expected) {
        return to - from == expected.length && at(bytes, from, to, expected);
    }

    /** A decimal number without leading zeros, or -1. */
    static long number(byte[] bytes, int from, int to) {
        if (to <= from || to - from > 16 || bytes[from] == '0' && to - from > 1) return -1;
        long number = 0;
        for (int i = from; i < to; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') return -1;
            number = number * 10 + bytes[i] - '0';
        }
        return number > LARGEST ? -1 : number;
    }

    static long number(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return number(bytes, 0, bytes.length);
    }

    /** What base64 stands for, or null if it is written otherwise than an encoder writes it. */
    static byte[] base64(String text) {
        try {
            var decoded = Base64.getDecoder().decode(text);
            return Base64.getEncoder().encodeToString(decoded).equals(text) ? decoded : null;
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
    }

    /** The text, or null if the bytes are not UTF-8. */
    static String text(byte[] bytes, int from, int to) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, to - from))
                    .toString();
        } catch (CharacterCodingException notText) {
            return null;
        }
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
