package org.cellgmp.ectd;

import java.io.IOException;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadView;

/** A file as the PDF reader sees it, counting what it takes. */
final class BoundedRead implements RandomAccessRead {
    private final RandomAccessRead file;
    private final PdfBounds bounds;

    BoundedRead(RandomAccessRead file, PdfBounds bounds) {
        this.file = file;
        this.bounds = bounds;
    }

    @Override
    public int read() throws IOException {
        bounds.syntax();
        return file.read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        bounds.portion();
        return file.read(into, offset, length);
    }

    @Override
    public long getPosition() throws IOException {
        return file.getPosition();
    }

    @Override
    public void seek(long position) throws IOException {
        bounds.portion();
        file.seek(position);
    }

    @Override
    public long length() throws IOException {
        return file.length();
    }

    @Override
    public boolean isClosed() {
        return file.isClosed();
    }

    @Override
    public boolean isEOF() throws IOException {
        return file.isEOF();
    }

    @Override
    public RandomAccessReadView createView(long start, long length) {
        return new RandomAccessReadView(this, start, length);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
