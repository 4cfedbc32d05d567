package org.cellgmp.ectd;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks for streams that the PDF reader would unpack into memory while it opens a file: those that hold other objects and
 * those that hold the table of objects. The file is mapped, not loaded; anything else in it is unpacked piece by piece later.
 */
final class PdfBomb {
    /** Bytes of all object streams together; syntax as any other. */
    static final long OBJECT_STREAMS = PdfBounds.SYNTAX;
    /** Bytes of tables of objects; a million objects take seven. */
    static final long TABLES = 8L << 20;
    /** Objects, and lines of tables of objects. */
    static final int LINES = 1_500_000;
    /** Most that one byte can unpack to, where it cannot be tried because it is encrypted. */
    private static final int DEFLATE = 1_032;

    private static final int LONGEST_DICTIONARY = 64 << 10;
    private static final Pattern FILTERS =
            Pattern.compile("/(?:ASCIIHexDecode|ASCII85Decode|LZWDecode|FlateDecode|RunLengthDecode|CCITTFaxDecode"
                    + "|JBIG2Decode|DCTDecode|JPXDecode|AHx|A85|LZW|Fl|RL|CCF|DCT)\\b");

    private static final Pattern TABLE = Pattern.compile("/XRef|/W(?![0-9A-Za-z])");

    private final MappedByteBuffer file;
    private final PdfBounds bounds;
    private final byte[] packed = new byte[16 << 10];
    private final byte[] unpacked = new byte[64 << 10];
    private long objectStreams;
    private long tables;

    private PdfBomb(MappedByteBuffer file, PdfBounds bounds) {
        this.file = file;
        this.bounds = bounds;
    }

    /** @throws PdfBounds.Beyond if opening the file would take more memory than a PDF is given */
    static void look(Path path, PdfBounds bounds) throws IOException {
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            if (channel.size() > Integer.MAX_VALUE) throw bounds.past("too-much");
            new PdfBomb(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()), bounds).look();
        }
    }

    private void look() throws IOException {
        int end = file.limit();
        int object = 0;
        int lines = 0;
        for (int i = 0; i < end - 5; i++) {
            byte at = file.get(i);
            if (at == 'o' && is("obj", i) && (i == 0 || file.get(i - 1) != 'd')) {
                object = i;
                if (++lines > LINES) throw bounds.past("too-much");
                if ((lines & 0xff) == 0) bounds.portion();
                i += 2;
            } else if ((at == 'n' || at == 'f') && i > 5 && file.get(i - 1) == ' ' && digits(i - 6)) {
                if (++lines > LINES) throw bounds.past("too-much");
            } else if (at == 's' && is("stream", i) && (i < 3 || file.get(i - 1) != 'd')) {
                stream(object, i);
                i += 5;
            }
        }
    }

    private boolean digits(int from) {
        for (int i = from; i < from + 5; i++) if (file.get(i) < '0' || file.get(i) > '9') return false;
        return true;
    }

    private boolean is(String word, int at) {
        if (at + word.length() > file.limit()) return false;
        for (int i = 0; i < word.length(); i++) if (file.get(at + i) != word.charAt(i)) return false;
        return true;
    }

    private void stream(int object, int keyword) throws IOException {
        if (keyword - object > LONGEST_DICTIONARY) return; // the word is in the bytes of a stream or of a text
        var bytes = new byte[keyword - object];
        file.get(object, bytes);
        var dictionary = unescaped(new String(bytes, StandardCharsets.ISO_8859_1));
        // The reader goes by these keys, not by the type that a stream states.
        boolean table = TABLE.matcher(dictionary).find();
        if (!table && !dictionary.contains("/First") && !dictionary.contains("/ObjStm")) return;
        if (FILTERS.matcher(dictionary).results().count() > 1) throw bounds.past("too-much");
        int start = keyword + 6;
        if (start < file.limit() && file.get(start) == '\r') start++;
        if (start < file.limit() && file.get(start) == '\n') start++;
        long size = FILTERS.matcher(dictionary).find()
                ? unpack(start, table ? TABLES : OBJECT_STREAMS)
                : endstream(start) - start;
        if (table) tables += size;
        else objectStreams += size;
        if (tables > TABLES || objectStreams > OBJECT_STREAMS) throw bounds.past("too-much");
    }

    /** Names may be written with {@code #} and two hexadecimal digits for any of their characters. */
    private static String unescaped(String text) {
        if (text.indexOf('#') < 0) return text;
        return Pattern.compile("#([0-9A-Fa-f]{2})")
                .matcher(text)
                .replaceAll(hex -> java.util.regex.Matcher.quoteReplacement(
                        String.valueOf((char) Integer.parseInt(hex.group(1), 16))));
    }

    private long unpack(int start, long most) throws IOException {
        var inflater = new Inflater();
        try {
            var rest = file.duplicate().position(start);
            long size = 0;
            while (!inflater.finished() && size <= most) {
                if (inflater.needsInput() && !feed(inflater, rest)) break;
                int more = inflater.inflate(unpacked);
                if (more == 0 && inflater.needsDictionary()) break;
                size += more;
                bounds.portion();
            }
            return size;
        } catch (DataFormatException encrypted) {
            return Math.max(0, endstream(start) - start) * (long) DEFLATE;
        } finally {
            inflater.end();
        }
    }

    private boolean feed(Inflater inflater, ByteBuffer rest) {
        int more = Math.min(packed.length, rest.remaining());
        if (more == 0) return false;
        rest.get(packed, 0, more);
        inflater.setInput(packed, 0, more);
        return true;
    }

    private int endstream(int start) {
        for (int i = start; i < file.limit(); i++) if (file.get(i) == 'e' && is("endstream", i)) return i;
        return file.limit();
    }
}
