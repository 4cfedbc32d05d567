package org.cellgmp.ectd;

import java.io.IOException;

/**
 * How much is spent on one PDF, whatever it claims of itself: time, bytes of its syntax, objects, bytes unpacked. What goes
 * past a bound ends the look, and goes on ending it: a reader that mends what is broken may swallow the first refusal.
 */
final class PdfBounds {
    /** Bytes read one by one, which is how the syntax around the streams is read; 30,000 pages come to half of it. */
    static final long SYNTAX = 64L << 20;
    /** Dictionaries and arrays looked at. */
    static final int OBJECTS = 2_000_000;
    /** Bytes of pages' contents unpacked in search of text. */
    static final long UNPACKED = 1L << 30;
    /** Levels of anything that nests. */
    static final int DEPTH = 60;

    private static final long SECONDS = 20;
    private static final long BYTES_A_SECOND = 10L << 20;

    private final long deadline;
    private long syntax;
    private long unpacked;
    private int objects;
    private int calls;
    private String beyond;

    /** A bound was passed. */
    static final class Beyond extends IOException {
        private static final long serialVersionUID = 1L;

        private Beyond(String reason) {
            super(reason);
        }
    }

    /** @param size of the file in bytes */
    PdfBounds(long size) {
        deadline = System.nanoTime() + (SECONDS + size / BYTES_A_SECOND) * 1_000_000_000L;
    }

    /** The first bound that was passed; null if none was. */
    String beyond() {
        return beyond;
    }

    void syntax() throws Beyond {
        if (++syntax > SYNTAX) throw past("too-much");
        if ((syntax & 0xffff) == 0) time();
    }

    void portion() throws Beyond {
        if ((++calls & 0xff) == 0) time();
        if (beyond != null) throw past(beyond);
    }

    void object() throws Beyond {
        if (++objects > OBJECTS) throw past("too-much");
        if ((objects & 0xff) == 0) time();
    }

    void unpacked(long bytes) throws Beyond {
        unpacked += bytes;
        if (unpacked > UNPACKED) throw past("too-much");
        time();
    }

    void depth(int depth) throws Beyond {
        if (depth > DEPTH) throw past("too-deep");
    }

    Beyond past(String reason) {
        if (beyond == null) beyond = reason;
        return new Beyond(beyond);
    }

    private void time() throws Beyond {
        if (System.nanoTime() > deadline) throw past("too-slow");
    }
}
