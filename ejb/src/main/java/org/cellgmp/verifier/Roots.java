package org.cellgmp.verifier;

import java.util.Arrays;
import java.util.List;

/** The sizes at which checkpoints say what the root is, and what it was found to be. */
final class Roots {
    private final long[] sizes;
    private final long[] sealed;
    private final byte[][] roots;
    private final boolean[] inside;

    /** @param row checkpoints in order of size, then of moment */
    Roots(List<Checkpoint> row) {
        sizes = row.stream().mapToLong(Checkpoint::size).distinct().toArray();
        sealed = new long[sizes.length];
        roots = new byte[sizes.length][];
        inside = new boolean[sizes.length];
        int at = -1;
        for (var checkpoint : row) if (at < 0 || sizes[at] != checkpoint.size()) sealed[++at] = checkpoint.at();
    }

    int count() {
        return sizes.length;
    }

    long size(int index) {
        return sizes[index];
    }

    /** When the first checkpoint of this size was signed. */
    long sealed(int index) {
        return sealed[index];
    }

    void found(int index, byte[] root) {
        roots[index] = root;
    }

    void insideRange(int index) {
        inside[index] = true;
    }

    /** The root that was recomputed; null if it could not be. */
    byte[] root(Checkpoint checkpoint) {
        return roots[Arrays.binarySearch(sizes, checkpoint.size())];
    }

    boolean insideRange(Checkpoint checkpoint) {
        return inside[Arrays.binarySearch(sizes, checkpoint.size())];
    }
}
