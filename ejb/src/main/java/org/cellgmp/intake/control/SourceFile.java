package org.cellgmp.intake.control;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;
import org.cellgmp.record.RecordKind;

/** Finds out by its content what a file is, and has it read by the reader for it. The name of a file proves nothing. */
public final class SourceFile {
    private static final int HEAD = 4096;

    private SourceFile() {}

    /**
     * @param source read to the end, not closed
     * @throws Refusal saying what the file looks like and what is accepted
     */
    public static Reading read(InputStream source, ZoneId siteZone) throws IOException, Refusal {
        return read(source, null, siteZone, null);
    }

    /** @param kind of record that is looked for, for files that do not say it themselves; null if anything will do */
    public static Reading read(InputStream source, ZoneId siteZone, RecordKind kind) throws IOException, Refusal {
        return read(source, null, siteZone, kind);
    }

    /** @param fileName as it came in, to name what has no other name; may be null */
    public static Reading read(InputStream source, String fileName, ZoneId siteZone) throws IOException, Refusal {
        return read(source, fileName, siteZone, null);
    }

    /**
     * @param source read to the end, not closed
     * @param fileName as it came in, to name what has no other name; may be null
     * @param kind of record that is looked for, for files that do not say it themselves; null if anything will do
     * @throws Refusal saying what the file looks like and what is accepted
     */
    public static Reading read(InputStream source, String fileName, ZoneId siteZone, RecordKind kind)
            throws IOException, Refusal {
        var buffered = new BufferedInputStream(source, HEAD);
        buffered.mark(HEAD);
        var head = buffered.readNBytes(HEAD);
        buffered.reset();
        if (head.length == 0) throw Unreadable.because("empty");
        if (FileSigns.zip(head)) return WorkbookReader.read(Workbooks.whole(buffered), fileName, siteZone);
        if (FileSigns.oldOffice(head)) return OldWorkbook.read(Workbooks.whole(buffered), fileName, siteZone);
        if (xml(head)) return XmlSource.read(buffered, siteZone);
        if (json(head)) return json(buffered, fileName, kind);
        var charset = TextSource.detect(head);
        if (charset.isPresent() && CellCounters.reads(decoded(head, charset.get())))
            return CellCounters.read(buffered, charset.get(), fileName, siteZone);
        throw refusal(head);
    }

    /** The first sign that is neither blank nor a byte order mark opens an object or a list, in any encoding of Unicode. */
    private static boolean json(byte[] head) {
        for (var one : head) {
            int sign = one & 0xff;
            if (sign == '{' || sign == '[') return true;
            boolean mark = sign == 0xef || sign == 0xbb || sign == 0xbf || sign == 0xfe || sign == 0xff;
            if (sign != 0 && !mark && !Character.isWhitespace(sign)) return false;
        }
        return false;
    }

    private static Reading json(InputStream source, String fileName, RecordKind kind) throws IOException, Refusal {
        var file = source.readNBytes(JsonTree.LARGEST + 1);
        if (file.length > JsonTree.LARGEST)
            throw Unreadable.tooLarge("json-too-large", Integer.toString(JsonTree.LARGEST >> 20));
        // Who looks for a record of another kind is told what does not fit it.
        if (kind != null && kind != RecordKind.QC_TEST && kind != RecordKind.TRIAL_PROTOCOL)
            return RecordJson.read(file, kind);
        TrialSource.checkBegin(file);
        var root = JsonTree.read(new ByteArrayInputStream(file));
        if (TrialSource.reads(root)) return TrialSource.read(root);
        return AsmReader.reads(root) ? AsmReader.read(root, fileName) : RecordJson.read(file, kind);
    }

    private static String decoded(byte[] head, Charset charset) {
        var text = new String(head, charset);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The first sign that is neither blank nor a byte order mark is an opening bracket, in any encoding. */
    private static boolean xml(byte[] head) {
        for (var one : head) {
            int sign = one & 0xff;
            if (sign == '<') return !html(head);
            boolean mark = sign == 0xef || sign == 0xbb || sign == 0xbf || sign == 0xfe || sign == 0xff;
            if (sign != 0 && !mark && !Character.isWhitespace(sign)) return false;
        }
        return false;
    }

    /** The first sign that is neither blank nor a byte order mark opens a JSON object. */
    private static boolean html(byte[] head) {
        var text = new String(head, StandardCharsets.ISO_8859_1)
                .replace("\0", "")
                .stripLeading()
                .toLowerCase(java.util.Locale.ROOT);
        return text.startsWith("<!doctype html") || text.startsWith("<html");
    }

    private static Refusal refusal(byte[] head) {
        if (FileSigns.starts(head, '%', 'P', 'D', 'F')) return Unreadable.because("not-pdf");
        if (FileSigns.starts(head, 'P', 'K')) return Unreadable.because("zip-broken");
        if (FileSigns.starts(head, 0x1f, 0x8b)
                || FileSigns.starts(head, '7', 'z')
                || FileSigns.starts(head, 'R', 'a', 'r', '!')) return Unreadable.because("not-archive");
        if (html(head)) return Unreadable.because("not-html");
        for (var charset : new Charset[] {StandardCharsets.UTF_8, Charset.forName("GB18030")})
            if (text(head, charset)) return words(new String(head, charset));
        if (FileSigns.starts(head, 0xff, 0xfe) || FileSigns.starts(head, 0xfe, 0xff))
            return words(new String(head, StandardCharsets.UTF_16));
        return Unreadable.because("not-known");
    }

    private static Refusal words(String text) {
        var plain = text.replace("\uFEFF", "").stripLeading();
        if (prose(plain)) return Unreadable.because("not-text");
        var line = plain.lines().findFirst().orElse("");
        if (line.contains(",") || line.contains("\t") || line.contains(";")) return Unreadable.because("not-table");
        return Unreadable.because("not-text");
    }

    /** Most of several lines are sentences: long enough, with few commas, ended as a sentence is. */
    private static boolean prose(String text) {
        var lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        long sentences = lines.stream()
                .filter(line -> line.length() > 20 && line.indexOf(' ') > 0 && line.indexOf('\t') < 0)
                .filter(line -> ".:!?\u3002".indexOf(line.charAt(line.length() - 1)) >= 0)
                .count();
        return lines.size() > 1 && 2 * sentences > lines.size();
    }

    private static boolean text(byte[] head, Charset charset) {
        // The last few bytes may be half a character.
        var whole = ByteBuffer.wrap(head, 0, Math.max(1, head.length - (head.length == HEAD ? 4 : 0)));
        try {
            var decoded = charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(whole);
            return decoded.chars().noneMatch(c -> c < 0x20 && !Character.isWhitespace(c));
        } catch (CharacterCodingException no) {
            return false;
        }
    }
}
