package org.cellgmp.web.security;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The beginning of a multipart body, read ahead to find a field that stands before the first file; the body is then read
 * again as if nothing had happened.
 */
final class MultipartOpening {
    /** Most bytes read ahead: the fields before the file, not the file. */
    static final int MOST = 64 * 1024;

    private static final Pattern NAME = Pattern.compile("(?i)[;\\s]name=\"([^\"]*)\"");
    private static final Pattern FILE = Pattern.compile("(?i)[;\\s]filename\\*?=");

    private final byte[] opening;
    private final InputStream rest;
    private final String boundary;

    private MultipartOpening(byte[] opening, InputStream rest, String boundary) {
        this.opening = opening;
        this.rest = rest;
        this.boundary = boundary;
    }

    /** @param boundary from the media type; null if it names none, then no field is found */
    static MultipartOpening of(InputStream body, String boundary) throws IOException {
        return new MultipartOpening(body.readNBytes(MOST), body, boundary);
    }

    InputStream whole() {
        return new SequenceInputStream(new ByteArrayInputStream(opening), rest);
    }

    /** The value of the field; empty if it is not whole in the opening or stands behind a file. */
    Optional<String> field(String name) {
        if (boundary == null || boundary.isEmpty()) return Optional.empty();
        var text =
                new String(opening, StandardCharsets.ISO_8859_1); // a byte a character: only the marks are looked for
        var mark = "--" + boundary + "\r\n";
        if (!text.startsWith(mark)) return Optional.empty();
        int part = mark.length();
        while (true) {
            int headersEnd = text.indexOf("\r\n\r\n", part);
            int partEnd = headersEnd < 0 ? -1 : text.indexOf("\r\n--" + boundary, headersEnd + 2);
            if (partEnd < 0) return Optional.empty();
            var headers = text.substring(part, headersEnd);
            if (FILE.matcher(headers).find()) return Optional.empty();
            var named = NAME.matcher(headers);
            if (named.find() && named.group(1).equals(name))
                return Optional.of(text.substring(Math.min(headersEnd + 4, partEnd), partEnd));
            part = partEnd + 2 + mark.length();
            if (!text.startsWith(mark, partEnd + 2)) return Optional.empty();
        }
    }
}
