package org.cellgmp.verifier;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Some lines of the trail, and what was read from them; filled again and again, so that a long trail needs little memory. */
final class Batch {
    static final int SIZE = 1 << 20;
    /** One or more lines in a row; {@link #from} says how many. */
    static final byte UNREADABLE = 0;

    static final byte EVENT = 1;
    /** An event that can be told from its line, but is not canonical. */
    static final byte ODD_EVENT = 2;

    static final byte RANGE = 3;

    private static final byte[] PLACE = Bytes.ascii("{\"place\":\"");
    private static final byte[] EVENT_FOLLOWS = Bytes.ascii("\",\"event\":");
    private static final byte[] FROM = Bytes.ascii("{\"from\":\"");
    private static final byte[] TO = Bytes.ascii("\",\"to\":\"");
    private static final byte[] HASH = Bytes.ascii("\",\"hash\":\"");
    private static final byte[] END = Bytes.ascii("\"}");

    /** The line of a key that an event announces. */
    record Announced(int line, String key) {}

    byte[] bytes = new byte[SIZE];
    int length;
    boolean tooLong;
    int lines;
    byte[] kinds = new byte[1 << 11];
    long[] from = new long[1 << 11];
    long[] to = new long[1 << 11];
    long[] moments = new long[1 << 11];
    long[] highs = new long[1 << 11];
    long[] lows = new long[1 << 11];
    byte[] hashes = new byte[Bytes.HASH << 11];
    final List<Announced> announced = new ArrayList<>();
    private final EventScanner scanner = new EventScanner();
    private final MessageDigest sha256 = Bytes.sha256();

    void clear() {
        length = 0;
        lines = 0;
        tooLong = false;
        announced.clear();
        if (bytes.length > SIZE) bytes = new byte[SIZE];
    }

    /** Reads the lines and hashes the leaves. */
    Batch work() {
        for (int start = 0; start < length; ) {
            int end = start;
            while (end < length && bytes[end] != '\n') end++;
            line(start, end);
            start = end + 1;
        }
        if (tooLong) unreadable();
        return this;
    }

    private void add(byte kind) {
        if (lines == kinds.length) {
            kinds = Arrays.copyOf(kinds, lines * 2);
            from = Arrays.copyOf(from, lines * 2);
            to = Arrays.copyOf(to, lines * 2);
            moments = Arrays.copyOf(moments, lines * 2);
            highs = Arrays.copyOf(highs, lines * 2);
            lows = Arrays.copyOf(lows, lines * 2);
            hashes = Arrays.copyOf(hashes, hashes.length * 2);
        }
        kinds[lines++] = kind;
    }

    private void line(int start, int end) {
        unreadable();
        int line = lines - 1;
        if (Bytes.at(bytes, start, end, PLACE)) event(line, start + PLACE.length, end);
        else if (Bytes.at(bytes, start, end, FROM)) range(line, start + FROM.length, end);
        // A file of nothing but line ends must not fill the memory.
        if (line > 0 && kinds[line] == UNREADABLE && kinds[line - 1] == UNREADABLE) {
            from[line - 1]++;
            lines--;
        }
    }

    private void unreadable() {
        add(UNREADABLE);
        from[lines - 1] = 1;
    }

    private void event(int line, int start, int end) {
        int quote = quote(start, end);
        long place = Bytes.number(bytes, start, quote);
        int first = quote + EVENT_FOLLOWS.length;
        if (place < 0 || !Bytes.at(bytes, quote, end, EVENT_FOLLOWS) || first >= end - 1 || bytes[end - 1] != '}')
            return;
        from[line] = place;
        to[line] = place + 1;
        Tree.leaf(sha256, bytes, first, end - 1, hashes, line * Bytes.HASH);
        kinds[line] = ODD_EVENT;
        if (!scanner.scan(bytes, first, end - 1)) return;
        kinds[line] = EVENT;
        moments[line] = scanner.moment();
        highs[line] = scanner.nameHigh();
        lows[line] = scanner.nameLow();
        var key = scanner.announced();
        if (key != null) announced.add(new Announced(line, key));
    }

    private void range(int line, int start, int end) {
        int quote = quote(start, end);
        long first = Bytes.number(bytes, start, quote);
        if (first < 0 || !Bytes.at(bytes, quote, end, TO)) return;
        int second = quote(quote + TO.length, end);
        long last = Bytes.number(bytes, quote + TO.length, second);
        int hash = second + HASH.length;
        long many = last - first;
        if (many <= 0 || Long.bitCount(many) != 1 || first % many != 0) return;
        if (!Bytes.at(bytes, second, end, HASH) || !Bytes.same(bytes, hash + Bytes.HASH_TEXT, end, END)) return;
        var text = Bytes.text(bytes, hash, hash + Bytes.HASH_TEXT);
        var decoded = text == null ? null : Bytes.base64(text);
        if (decoded == null || decoded.length != Bytes.HASH) return;
        kinds[line] = RANGE;
        from[line] = first;
        to[line] = last;
        System.arraycopy(decoded, 0, hashes, line * Bytes.HASH, Bytes.HASH);
    }

    private int quote(int start, int end) {
        int at = start;
        while (at < end && bytes[at] != '"') at++;
        return at;
    }
}
