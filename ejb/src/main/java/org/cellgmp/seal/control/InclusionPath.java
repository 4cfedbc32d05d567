package org.cellgmp.seal.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The path from a leaf to the root (RFC 9162, section 2.1.3.1), read in blocks of 256 hashes: one for each eighth height and a few at
 * the right edge.
 */
final class InclusionPath {
    /** Where kept hashes come from. */
    interface Kept {
        /**
         * @param height 0 for leaves, else a multiple of {@link Frontier#STEP}
         * @return the hashes of the whole subtrees of that height from {@code first}, as many as are kept, at most {@code count}
         */
        List<byte[]> hashes(int height, long first, int count);
    }

    private static final int BLOCK = 1 << Frontier.STEP;

    private static final int MOST_BLOCKS = 512;

    private record Place(int height, long block) {}

    private final Hashes hashes = new Hashes();
    /** Read a moment ago, for who asks for many paths in the order of their places. */
    private final Map<Place, List<byte[]>> blocks = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, List<byte[]>> eldest) {
            return size() > MOST_BLOCKS;
        }
    };

    private final Kept kept;

    InclusionPath(Kept kept) {
        this.kept = kept;
    }

    /**
     * @param place of the leaf, from 0; @param size of the tree
     * @return the hashes beside the way up, the lowest first; at most one for each height
     */
    List<byte[]> of(long place, long size) {
        if (place < 0 || place >= size) throw new IllegalArgumentException(place + " is not below " + size);
        var path = new ArrayList<byte[]>();
        walk(place, 0, size, path);
        return path;
    }

    private void walk(long place, long from, long to, List<byte[]> path) {
        if (to - from == 1) return;
        long middle = from + Long.highestOneBit(to - from - 1);
        if (place < middle) {
            walk(place, from, middle, path);
            path.add(root(middle, to));
        } else {
            walk(place, middle, to, path);
            path.add(root(from, middle));
        }
    }

    /** Root of the leaves of a range that a tree divides so. */
    private byte[] root(long from, long to) {
        long length = to - from;
        if (Long.bitCount(length) == 1 && from % length == 0) return whole(Long.numberOfTrailingZeros(length), from);
        long middle = from + Long.highestOneBit(length - 1);
        return hashes.node(root(from, middle), root(middle, to));
    }

    /** Root of the whole subtree of the height that begins at the place. */
    byte[] whole(int height, long from) {
        int base = height - height % Frontier.STEP;
        int count = 1 << (height - base);
        long first = from >> base;
        var place = new Place(base, first / BLOCK);
        var block = blocks.get(place);
        if (block == null) {
            block = kept.hashes(base, place.block() * BLOCK, BLOCK);
            blocks.put(place, block);
        }
        int offset = (int) (first % BLOCK);
        if (offset + count > block.size())
            throw new IllegalStateException("a kept hash of height " + base + " is missing after " + first);
        var level = new ArrayList<>(block.subList(offset, offset + count));
        while (level.size() > 1) {
            var above = new ArrayList<byte[]>();
            for (int i = 0; i < level.size(); i += 2) above.add(hashes.node(level.get(i), level.get(i + 1)));
            level = above;
        }
        return level.get(0);
    }
}
