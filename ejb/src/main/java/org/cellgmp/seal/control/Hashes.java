package org.cellgmp.seal.control;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Leaf and node hashes of RFC 9162, section 2.1.1. Not to be shared between threads. */
final class Hashes {
    static final int LENGTH = 32;
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private final MessageDigest digest = sha256();

    byte[] leaf(byte[] bytes) {
        digest.update(LEAF);
        return digest.digest(bytes);
    }

    byte[] node(byte[] left, byte[] right) {
        digest.update(NODE);
        digest.update(left);
        return digest.digest(right);
    }

    /** Root of a tree without leaves. */
    byte[] empty() {
        return digest.digest();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
