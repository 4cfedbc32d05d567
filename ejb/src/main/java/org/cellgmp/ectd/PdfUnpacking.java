package org.cellgmp.ectd;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/** Streams of a PDF, piece by piece: the library would unpack each whole into memory. */
final class PdfUnpacking {
    private final PdfBounds bounds;

    PdfUnpacking(PdfBounds bounds) {
        this.bounds = bounds;
    }

    /** Null if it is packed in a way that is not taken apart here. */
    InputStream open(COSStream stream) throws IOException {
        COSBase filter = stream.getDictionaryObject(COSName.FILTER);
        if (filter instanceof COSArray filters) {
            if (filters.size() > 1) return null;
            filter = filters.size() == 0 ? null : filters.getObject(0);
        }
        if (filter == null) return stream.createRawInputStream();
        if (!COSName.FLATE_DECODE.equals(filter) && !COSName.FLATE_DECODE_ABBREVIATION.equals(filter)) return null;
        return new InflaterInputStream(stream.createRawInputStream());
    }

    /** The first bytes; null if they cannot be told. */
    byte[] first(COSStream stream, int most) throws IOException {
        try (var in = open(stream)) {
            if (in == null) return null;
            var bytes = in.readNBytes(most);
            bounds.unpacked(bytes.length);
            return bytes;
        } catch (PdfBounds.Beyond beyond) {
            throw beyond;
        } catch (IOException broken) {
            return null;
        }
    }
}
