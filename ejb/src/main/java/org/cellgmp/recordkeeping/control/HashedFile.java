package org.cellgmp.recordkeeping.control;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;

/** A file being written, hashed on the way, in pieces large enough that small writes cost nothing. */
final class HashedFile extends OutputStream {
    private static final int BUFFER = 256 << 10;

    private final FileChannel file;
    private final MessageDigest digest;
    private final byte[] waiting = new byte[BUFFER];
    private int filled;
    private long size;

    HashedFile(FileChannel file, MessageDigest digest) {
        this.file = file;
        this.digest = digest;
    }

    /** Bytes written. */
    long size() {
        return size;
    }

    /** Of all that was written; asked for once, after {@link #flush}. */
    byte[] digest() {
        return digest.digest();
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        size += length;
        if (length > BUFFER - filled) flush();
        if (length >= BUFFER) out(bytes, from, length);
        else {
            System.arraycopy(bytes, from, waiting, filled, length);
            filled += length;
        }
    }

    @Override
    public void flush() throws IOException {
        out(waiting, 0, filled);
        filled = 0;
    }

    private void out(byte[] bytes, int from, int length) throws IOException {
        digest.update(bytes, from, length);
        for (var rest = ByteBuffer.wrap(bytes, from, length); rest.hasRemaining(); ) file.write(rest);
    }
}
