package org.cellgmp.verifier;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** Cuts a stream into blocks of whole lines. */
final class Lines {
    /** Bytes of the longest line that is read. */
    static final int LONGEST = 64 << 20;

    private final InputStream in;
    private byte[] rest = new byte[0];
    private int restLength;
    private boolean ended;

    Lines(InputStream in) {
        this.in = in;
    }

    /** Fills the batch with the next lines; false if there are none. */
    boolean fill(Batch batch) throws IOException {
        batch.clear();
        if (batch.bytes.length <= restLength)
            batch.bytes = new byte[Math.max(restLength + 1, Math.min(restLength * 2, LONGEST + 1))];
        System.arraycopy(rest, 0, batch.bytes, 0, restLength);
        int filled = restLength;
        int newline = -1;
        restLength = 0;
        while (!ended) {
            if (filled == batch.bytes.length) {
                if (newline >= 0) break;
                if (filled > LONGEST) return skip(batch);
                batch.bytes = Arrays.copyOf(batch.bytes, Math.min(filled * 2, LONGEST + 1));
            }
            int read = in.read(batch.bytes, filled, batch.bytes.length - filled);
            ended = read < 0;
            if (ended) break;
            int last = filled + read - 1;
            while (last >= filled && batch.bytes[last] != '\n') last--;
            if (last >= filled) newline = last;
            filled += read;
        }
        batch.length = ended ? filled : newline + 1;
        keep(batch.bytes, batch.length, filled);
        return batch.length > 0;
    }

    /** What is longer than any line: one line that cannot be read. */
    private boolean skip(Batch batch) throws IOException {
        batch.tooLong = true;
        batch.bytes = new byte[Batch.SIZE];
        while (!ended) {
            int read = in.read(batch.bytes, 0, batch.bytes.length);
            ended = read < 0;
            for (int i = 0; i < read; i++)
                if (batch.bytes[i] == '\n') {
                    keep(batch.bytes, i + 1, read);
                    return true;
                }
        }
        return true;
    }

    private void keep(byte[] bytes, int from, int to) {
        restLength = to - from;
        if (rest.length < restLength) rest = new byte[restLength];
        System.arraycopy(bytes, from, rest, 0, restLength);
    }
}
