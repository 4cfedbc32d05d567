package org.cellgmp.intake.control;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Text in the encoding that it is in: by its byte order mark, by what its bytes can be, or as somebody says. */
final class TextSource {
    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    static final Charset GB18030 = Charset.forName("GB18030");
    /** The encodings that a mapping may name. */
    static final List<Charset> ENCODINGS = List.of(
            StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE, GB18030, WINDOWS_1252);

    private static final int HEAD = 1 << 16;

    private TextSource() {}

    static Optional<Charset> named(String name) {
        return ENCODINGS.stream()
                .filter(one -> one.name().equalsIgnoreCase(name))
                .findFirst();
    }

    /** A stream whose beginning can be looked at. */
    static BufferedInputStream buffered(InputStream source) {
        return new BufferedInputStream(source, HEAD);
    }

    /** The first bytes; the stream stays where it was. */
    static byte[] head(BufferedInputStream source) throws IOException {
        source.mark(HEAD);
        var head = source.readNBytes(HEAD);
        source.reset();
        return head;
    }

    /** The encoding that the bytes are in; empty if they are no text. */
    static Optional<Charset> detect(byte[] head) {
        if (FileSigns.starts(head, 0xef, 0xbb, 0xbf)) return Optional.of(StandardCharsets.UTF_8);
        if (FileSigns.starts(head, 0xff, 0xfe)) return Optional.of(StandardCharsets.UTF_16LE);
        if (FileSigns.starts(head, 0xfe, 0xff)) return Optional.of(StandardCharsets.UTF_16BE);
        var sixteen = sixteen(head);
        if (sixteen.isPresent()) return sixteen;
        for (byte one : head)
            if (one >= 0 && one < 0x20 && !Character.isWhitespace(one) && one != 0x1a) return Optional.empty();
        if (decodes(head, StandardCharsets.UTF_8)) return Optional.of(StandardCharsets.UTF_8);
        if (chinese(head)) return Optional.of(GB18030);
        return decodes(head, WINDOWS_1252) ? Optional.of(WINDOWS_1252) : Optional.empty();
    }

    /** UTF-16 without a mark: some of its bytes are zero, and only one order of the bytes makes the signs of a table of them. */
    private static Optional<Charset> sixteen(byte[] head) {
        boolean zero = false;
        for (byte one : head) zero |= one == 0;
        if (!zero) return Optional.empty();
        long little = plain(head, StandardCharsets.UTF_16LE);
        long big = plain(head, StandardCharsets.UTF_16BE);
        if (little == 0 && big == 0) return Optional.empty();
        return Optional.of(little >= big ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    /** How many plain letters and marks the bytes are in that encoding; none if they are no text in it. */
    private static long plain(byte[] head, Charset charset) {
        if (!decodes(head, charset)) return 0;
        var text = new String(head, charset);
        boolean control = text.chars().anyMatch(c -> c < 0x20 && !Character.isWhitespace(c));
        return control ? 0 : text.chars().filter(c -> c <= 0x7f).count();
    }

    /** Two bytes of Western text rarely make a frequent Chinese character, and never always. */
    private static boolean chinese(byte[] head) {
        if (!decodes(head, GB18030)) return false;
        var text = new String(head, GB18030);
        long foreign = text.chars().filter(c -> c > 0x7f).count();
        long common = text.chars()
                .filter(c -> c >= 0x4e00 && c <= 0x9fa5 || c >= 0x3000 && c <= 0x303f || c >= 0xff00 && c <= 0xffef)
                .count();
        boolean firstLevel = firstLevel(head);
        return foreign > 0 && common * 10 >= foreign * 9 && firstLevel;
    }

    /** At least half of the pairs lie in the rows of GB 2312 that hold its frequent characters and its marks. */
    private static boolean firstLevel(byte[] head) {
        int pairs = 0;
        int frequent = 0;
        for (int i = 0; i + 1 < head.length; i++) {
            int lead = head[i] & 0xff;
            if (lead < 0x81) continue;
            int trail = head[i + 1] & 0xff;
            pairs++;
            if (trail >= 0xa1 && (lead >= 0xb0 && lead <= 0xd7 || lead >= 0xa1 && lead <= 0xa3)) frequent++;
            i++;
        }
        return pairs > 0 && frequent * 2 >= pairs;
    }

    private static boolean decodes(byte[] head, Charset charset) {
        // The last few bytes may be half a character.
        int length = head.length < HEAD ? head.length : head.length - 4;
        if (charset.equals(StandardCharsets.UTF_8) && head.length == HEAD)
            while (length > 0 && (head[length] & 0xc0) == 0x80) length--;
        var decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var out = CharBuffer.allocate(length + 1);
        var in = ByteBuffer.wrap(head, 0, length);
        boolean cut = head.length == HEAD;
        var result = decoder.decode(in, out, !cut);
        return !result.isError();
    }

    /**
     * The text of a stream from its beginning, without a byte order mark. Bytes that are no text in that encoding break it
     * off with a {@link CharacterCodingException}.
     */
    static Reader open(InputStream source, Charset charset) throws IOException {
        var marked = source.markSupported() ? source : new BufferedInputStream(source, 16);
        marked.mark(4);
        var head = marked.readNBytes(3);
        marked.reset();
        int skip = FileSigns.starts(head, 0xef, 0xbb, 0xbf) && charset.equals(StandardCharsets.UTF_8)
                ? 3
                : FileSigns.starts(head, 0xff, 0xfe) && charset.equals(StandardCharsets.UTF_16LE)
                                || FileSigns.starts(head, 0xfe, 0xff) && charset.equals(StandardCharsets.UTF_16BE)
                        ? 2
                        : 0;
        marked.readNBytes(skip);
        return new InputStreamReader(
                marked,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }
}
