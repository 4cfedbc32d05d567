package org.cellgmp.verifier;

import java.security.MessageDigest;

/**
 * The Merkle tree of RFC 9162, section 2.1, grown from the left. Only the roots of the whole subtrees are kept, one for each
 * binary digit of the size, so that a tree of any size needs a few kilobytes.
 */
final class Tree {
    private static final int DIGITS = 64;
    private final MessageDigest sha256 = Bytes.sha256();
    private final byte[][] hashes = new byte[DIGITS][Bytes.HASH];
    private final int[] levels = new int[DIGITS];
    private int count;
    private long size;

    long size() {
        return size;
    }

    /**
     * Puts on the node over the next places.
     *
     * @param level binary logarithm of how many places; the size is a multiple of that many
     */
    void add(byte[] from, int offset, int level) {
        System.arraycopy(from, offset, hashes[count], 0, Bytes.HASH);
        levels[count++] = level;
        while (count > 1 && levels[count - 1] == levels[count - 2]) {
            node(hashes[count - 2], hashes[count - 1], hashes[count - 2]);
            levels[--count - 1]++;
        }
        size += 1L << level;
    }

    byte[] root() {
        if (count == 0) return sha256.digest();
        var root = hashes[count - 1].clone();
        for (int i = count - 2; i >= 0; i--) node(hashes[i], root, root);
        return root;
    }

    private void node(byte[] left, byte[] right, byte[] into) {
        sha256.update((byte) 1);
        sha256.update(left);
        sha256.update(right);
        digest(sha256, into, 0);
    }

    static void leaf(MessageDigest sha256, byte[] bytes, int from, int to, byte[] into, int offset) {
        sha256.update((byte) 0);
        sha256.update(bytes, from, to - from);
        digest(sha256, into, offset);
    }

    static byte[] node(byte[] left, byte[] right) {
        var sha256 = Bytes.sha256();
        sha256.update((byte) 1);
        sha256.update(left);
        return sha256.digest(right);
    }

    private static void digest(MessageDigest sha256, byte[] into, int offset) {
        try {
            sha256.digest(into, offset, Bytes.HASH);
        } catch (java.security.DigestException thereIsRoom) {
            throw new IllegalStateException(thereIsRoom);
        }
    }
}
