package org.cellgmp.seal.control;

import java.util.ArrayList;
import java.util.List;

/**
 * The right edge of the tree: the roots of its whole subtrees, the tallest first. It is all that appending and the root need, and
 * holds at most 63 hashes. Not to be shared between threads.
 */
public final class Frontier {
    /** Every eighth height is kept in the database, so that a proof reads a few blocks of 256 hashes. */
    static final int STEP = 8;

    /** Told of each whole subtree whose height is a multiple of {@link #STEP}. */
    interface Kept {
        /** @param index of the subtree among those of its height, from 0 */
        void node(int height, long index, byte[] hash);
    }

    private record Subtree(int height, byte[] hash) {}

    private final Hashes hashes = new Hashes();
    private final List<Subtree> subtrees = new ArrayList<>();
    private long size;

    public Frontier() {}

    /** Of the same size, going its own way from here. */
    Frontier copy() {
        var copy = new Frontier();
        copy.subtrees.addAll(subtrees);
        copy.size = size;
        return copy;
    }

    /** Leaves below the root. */
    public long size() {
        return size;
    }

    public void append(byte[] leafHash) {
        append(0, leafHash, null);
    }

    /**
     * Adds a whole subtree at the right.
     *
     * @throws IllegalArgumentException if the tree's size is no multiple of the subtree's
     */
    void append(int height, byte[] hash, Kept kept) {
        if ((size & ((1L << height) - 1)) != 0)
            throw new IllegalArgumentException("a subtree of height " + height + " cannot stand at " + size);
        size += 1L << height;
        int at = height;
        var merged = hash;
        keep(kept, at, merged);
        while (!subtrees.isEmpty() && subtrees.get(subtrees.size() - 1).height() == at) {
            merged = hashes.node(subtrees.remove(subtrees.size() - 1).hash(), merged);
            at++;
            keep(kept, at, merged);
        }
        subtrees.add(new Subtree(at, merged));
    }

    private void keep(Kept kept, int height, byte[] hash) {
        if (kept != null && height > 0 && height % STEP == 0) kept.node(height, (size >> height) - 1, hash);
    }

    /** Root of all leaves; of no leaves the hash of nothing. */
    public byte[] root() {
        if (subtrees.isEmpty()) return hashes.empty();
        var root = subtrees.get(subtrees.size() - 1).hash();
        for (int i = subtrees.size() - 2; i >= 0; i--)
            root = hashes.node(subtrees.get(i).hash(), root);
        return root;
    }
}
