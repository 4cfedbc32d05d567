package org.cellgmp.verifier;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds names that occur twice among very many. Of each name it keeps eight bytes; what agrees in these is only suspected, and
 * a second pass over the suspected alone decides.
 */
final class Names {
    private static final int PARTS = 256;
    private static final int FIRST = 1 << 6;
    private static final int MOST_SUSPECTED = 100_000;
    private final long[][] tables = new long[PARTS][];
    private final int[] counts = new int[PARTS];
    private final Map<Long, Map<Long, Map<Long, Long>>> suspected = new HashMap<>();

    void add(long high, long low) {
        long print = print(high, low);
        int part = (int) (print >>> 56);
        var table = tables[part];
        if (table == null) table = tables[part] = new long[FIRST];
        if (!put(table, print)) {
            if (suspected.size() < MOST_SUSPECTED) suspected.put(print, new HashMap<>());
        } else if (++counts[part] * 4L > table.length * 3L) {
            tables[part] = larger(table);
        }
    }

    boolean anySuspected() {
        return !suspected.isEmpty();
    }

    /** Before the second pass: the table itself is of no more use. */
    void forget() {
        java.util.Arrays.fill(tables, null);
    }

    /** In the second pass: the place where this name stood before, or -1. */
    long earlier(long high, long low, long place) {
        var names = suspected.get(print(high, low));
        if (names == null) return -1;
        var before = names.computeIfAbsent(high, missing -> new HashMap<>()).putIfAbsent(low, place);
        return before == null ? -1 : before;
    }

    /** Never 0, which marks an empty cell. */
    private static long print(long high, long low) {
        long mixed = high * 0x9E3779B97F4A7C15L + low;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        mixed ^= mixed >>> 32;
        return mixed == 0 ? 1 : mixed;
    }

    private static boolean put(long[] table, long print) {
        int at = (int) print & table.length - 1;
        while (table[at] != 0) {
            if (table[at] == print) return false;
            at = at + 1 & table.length - 1;
        }
        table[at] = print;
        return true;
    }

    private static long[] larger(long[] table) {
        var larger = new long[table.length * 2];
        for (long print : table) if (print != 0) put(larger, print);
        return larger;
    }
}
