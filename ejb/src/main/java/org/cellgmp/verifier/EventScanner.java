package org.cellgmp.verifier;

import java.nio.charset.StandardCharsets;

/**
 * Walks once over the bytes of an event and says whether they are as ear/docs/trail-format.md fixes them: the part of RFC
 * 8785 that knows strings, arrays and objects only. It builds nothing; it remembers where the members stand that a
 * checker needs.
 */
final class EventScanner {
    private static final int DEEPEST = 32;
    private static final byte[][] ALWAYS = {
        Bytes.ascii("format"),
        Bytes.ascii("event"),
        Bytes.ascii("at"),
        Bytes.ascii("zone"),
        Bytes.ascii("actor"),
        Bytes.ascii("name"),
        Bytes.ascii("act")
    };
    private static final int FORMAT = 0;
    private static final int EVENT = 1;
    private static final int AT = 2;
    private static final int ACT = 6;
    private static final byte[] VERSION = Bytes.ascii("cellgmp-event/1");
    private static final byte[] DETAILS = Bytes.ascii("details");
    private static final byte[] KEY = Bytes.ascii("key");
    private static final byte[] INTRODUCED = Bytes.ascii("seal.key-introduced");

    private final int[] starts = new int[ALWAYS.length];
    private final int[] ends = new int[ALWAYS.length];
    private byte[] bytes;
    private int at;
    private int end;
    private int textFrom;
    private int textTo;
    private boolean textPlain;
    private int keyFrom;
    private int keyTo;
    private long moment;
    private long nameHigh;
    private long nameLow;

    /** Whether these are the bytes of an event; if so, the other methods tell of it. */
    boolean scan(byte[] line, int from, int to) {
        bytes = line;
        at = from;
        end = to;
        keyFrom = -1;
        for (int i = 0; i < starts.length; i++) starts[i] = -1;
        if (at >= end || bytes[at] != '{' || !object(1, false) || at != end) return false;
        for (int start : starts) if (start < 0) return false;
        if (!Bytes.same(bytes, starts[FORMAT], ends[FORMAT], VERSION) || !name(starts[EVENT], ends[EVENT]))
            return false;
        moment = Moment.read(bytes, starts[AT], ends[AT]);
        return moment != Moment.NONE;
    }

    /** Microseconds since 1970. */
    long moment() {
        return moment;
    }

    /** The name of the event, first half. */
    long nameHigh() {
        return nameHigh;
    }

    long nameLow() {
        return nameLow;
    }

    /** The line of the key that this event announces; null if it announces none. */
    String announced() {
        if (keyFrom < 0 || !Bytes.same(bytes, starts[ACT], ends[ACT], INTRODUCED)) return null;
        return new String(bytes, keyFrom, keyTo - keyFrom, StandardCharsets.UTF_8);
    }

    private boolean object(int depth, boolean details) {
        if (depth > DEEPEST) return false;
        at++;
        int earlierFrom = -1;
        int earlierTo = 0;
        boolean earlierPlain = true;
        while (true) {
            if (!string()) return false;
            int from = textFrom;
            int to = textTo;
            boolean plain = textPlain;
            if (earlierFrom >= 0 && !ascends(earlierFrom, earlierTo, from, to, plain && earlierPlain)) return false;
            if (at >= end || bytes[at++] != ':' || at >= end) return false;
            boolean text = bytes[at] == '"';
            if (!value(depth, depth == 1 && Bytes.same(bytes, from, to, DETAILS))) return false;
            if (text && depth == 1) remember(from, to);
            else if (text && details && Bytes.same(bytes, from, to, KEY)) {
                keyFrom = textFrom;
                keyTo = textTo;
            }
            if (at >= end) return false;
            byte next = bytes[at++];
            if (next == '}') return true;
            if (next != ',') return false;
            earlierFrom = from;
            earlierTo = to;
            earlierPlain = plain;
        }
    }

    private boolean array(int depth) {
        if (depth > DEEPEST) return false;
        at++;
        while (true) {
            if (!value(depth, false)) return false;
            if (at >= end) return false;
            byte next = bytes[at++];
            if (next == ']') return true;
            if (next != ',') return false;
        }
    }

    private boolean value(int depth, boolean details) {
        if (at >= end) return false;
        return switch (bytes[at]) {
            case '"' -> string();
            case '{' -> object(depth + 1, details);
            case '[' -> array(depth + 1);
            default -> false;
        };
    }

    private void remember(int from, int to) {
        for (int i = 0; i < ALWAYS.length; i++)
            if (Bytes.same(bytes, from, to, ALWAYS[i])) {
                starts[i] = textFrom;
                ends[i] = textTo;
                return;
            }
    }

    private boolean string() {
        if (at >= end || bytes[at] != '"') return false;
        at++;
        textFrom = at;
        textPlain = true;
        while (at < end) {
            int c = bytes[at];
            if (c == '"') {
                textTo = at++;
                return true;
            }
            if (c >= 0x20 && c != '\\') {
                at++;
            } else {
                textPlain = false;
                if (!(c == '\\' ? escape() : c < 0 && beyondAscii())) return false;
            }
        }
        return false;
    }

    /** Only the escapes that a canonical writer makes; U+0000 it replaces before. */
    private boolean escape() {
        if (at + 1 >= end) return false;
        switch (bytes[at + 1]) {
            case '"', '\\', 'b', 't', 'n', 'f', 'r' -> {
                at += 2;
                return true;
            }
            case 'u' -> {
                if (at + 6 > end || bytes[at + 2] != '0' || bytes[at + 3] != '0') return false;
                int high = bytes[at + 4] - '0';
                int low = bytes[at + 5] >= 'a' ? bytes[at + 5] - 'a' + 10 : bytes[at + 5] - '0';
                boolean hexadecimal = low >= 0 && low <= 15 && (low > 9) == (bytes[at + 5] >= 'a');
                int code = high * 16 + low;
                boolean shorter = code >= 8 && code <= 13 && code != 11;
                at += 6;
                return (high == 0 || high == 1) && hexadecimal && code > 0 && !shorter;
            }
            default -> {
                return false;
            }
        }
    }

    /** One character of two to four bytes; the shortest form only, no surrogates, nothing above U+10FFFF. */
    private boolean beyondAscii() {
        int lead = bytes[at] & 0xff;
        int more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : 1;
        if (lead < 0xc2 || lead > 0xf4 || at + more >= end) return false;
        int second = bytes[at + 1] & 0xff;
        if (lead == 0xe0 && second < 0xa0 || lead == 0xed && second > 0x9f) return false;
        if (lead == 0xf0 && second < 0x90 || lead == 0xf4 && second > 0x8f) return false;
        for (int i = 1; i <= more; i++) if ((bytes[at + i] & 0xc0) != 0x80) return false;
        at += more + 1;
        return true;
    }

    /** Whether the first name stands before the second by UTF-16 code units. */
    private boolean ascends(int aFrom, int aTo, int bFrom, int bTo, boolean plain) {
        if (!plain) return decoded(aFrom, aTo).compareTo(decoded(bFrom, bTo)) < 0;
        int both = Math.min(aTo - aFrom, bTo - bFrom);
        for (int i = 0; i < both; i++)
            if (bytes[aFrom + i] != bytes[bFrom + i]) return bytes[aFrom + i] < bytes[bFrom + i];
        return aTo - aFrom < bTo - bFrom;
    }

    private String decoded(int from, int to) {
        var raw = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        var text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            char escaped = raw.charAt(++i);
            int simple = "btnfr".indexOf(escaped);
            if (simple >= 0) {
                text.append("\b\t\n\f\r".charAt(simple));
            } else if (escaped == 'u') {
                text.append((char) Integer.parseInt(raw, i + 1, i + 5, 16));
                i += 4;
            } else {
                text.append(escaped);
            }
        }
        return text.toString();
    }

    /** A random UUID in lower case. */
    private boolean name(int from, int to) {
        if (to - from != 36) return false;
        long high = 0;
        long low = 0;
        for (int i = 0, digits = 0; i < 36; i++) {
            int c = bytes[from + i];
            if (i == 8 || i == 13 || i == 18 || i == 23) {
                if (c != '-') return false;
                continue;
            }
            int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
            if (digit < 0) return false;
            if (digits++ < 16) high = high << 4 | digit;
            else low = low << 4 | digit;
        }
        nameHigh = high;
        nameLow = low;
        return (high >> 12 & 0xf) == 4 && low >>> 62 == 2;
    }
}
