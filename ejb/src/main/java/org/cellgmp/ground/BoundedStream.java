package org.cellgmp.ground;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that breaks off when it gets longer than allowed, so that no more than that is ever written. */
public final class BoundedStream extends FilterInputStream {
    /** The stream went on beyond its bound. */
    public static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1L;
    }

    private long left;

    /** @param bound most bytes; a stream of exactly that length is read whole */
    public BoundedStream(InputStream stream, long bound) {
        super(stream);
        left = bound;
    }

    @Override
    public int read() throws IOException {
        int one = in.read();
        if (one >= 0) count(1);
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = in.read(buffer, offset, length);
        if (read > 0) count(read);
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = in.skip(count);
        count(skipped);
        return skipped;
    }

    private void count(long bytes) throws Exceeded {
        left -= bytes;
        if (left < 0) throw new Exceeded();
    }
}
