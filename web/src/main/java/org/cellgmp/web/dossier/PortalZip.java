package org.cellgmp.web.dossier;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cellgmp.dossier.PortalFile;
import org.cellgmp.recordkeeping.boundary.FileStore;

/** The documents of a trial application as one ZIP with a list of contents: the same documents give the same bytes. */
final class PortalZip {
    /** Earliest time that a ZIP can state. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private PortalZip() {}

    static void write(List<PortalFile> documents, FileStore files, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        entry(zip, "contents.csv");
        zip.write(contents(documents).getBytes(StandardCharsets.UTF_8));
        for (var document : documents) {
            entry(zip, document.path());
            try (var in = files.open(document.leaf().leaf().sha256())) {
                in.transferTo(zip);
            }
        }
        zip.finish();
    }

    private static void entry(ZipOutputStream zip, String name) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
    }

    private static String contents(List<PortalFile> documents) {
        var text = new StringBuilder("\uFEFFheading,title,title (Chinese),file,SHA-256,bytes,document,state\r\n");
        for (var document : documents) {
            var leaf = document.leaf().leaf();
            var cells = List.of(
                    document.leaf().heading().number(),
                    leaf.titleEnglish(),
                    leaf.titleChinese(),
                    document.path(),
                    leaf.sha256(),
                    Long.toString(leaf.size()),
                    leaf.source() == null ? "" : leaf.source(),
                    document.state().name().toLowerCase(java.util.Locale.ROOT));
            text.append(String.join(",", cells.stream().map(PortalZip::cell).toList()))
                    .append("\r\n");
        }
        return text.toString();
    }

    /** Quoted, and never taken for a formula. */
    private static String cell(String words) {
        var safe = words.matches("[=+@\\t\\r-].*") ? "'" + words : words;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
