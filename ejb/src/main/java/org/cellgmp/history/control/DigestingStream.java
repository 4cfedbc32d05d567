package org.cellgmp.history.control;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Counts the MD5 of bytes on their way into the store, so that a file is read once for it. */
final class DigestingStream extends FilterInputStream {
    private final MessageDigest md5;

    DigestingStream(InputStream in) {
        super(in);
        try {
            md5 = MessageDigest.getInstance("MD5");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        if (read >= 0) md5.update((byte) read);
        return read;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        if (read > 0) md5.update(buffer, offset, read);
        return read;
    }

    /** Lower-case hex; of what was read until now. */
    String md5() {
        return HexFormat.of().formatHex(md5.digest());
    }
}
