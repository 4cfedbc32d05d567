package org.cellgmp.consistency.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.cellgmp.recordkeeping.boundary.FileStore;

/** The lines of uploaded PDF files. What a file says never changes, so each is read once and kept for the next look. */
@ApplicationScoped
public class PageLines {
    /** Pages of one file that are read; a longer one is told as unread from there on. */
    static final int MOST_PAGES = 300;

    /** A larger file is scans as a rule, which have no lines. */
    static final long LARGEST = 60L << 20;

    private static final int MOST_KEPT = 40;
    private static final int LONGEST_LINE = 2_000;

    /** @param page from 1 */
    record Line(int page, String text) {}

    /** @param pages of the file; more than {@link #MOST_PAGES} if it was not read to its end */
    record Text(int pages, List<Line> lines) {
        boolean whole() {
            return pages <= MOST_PAGES && !lines.isEmpty();
        }
    }

    @Inject
    FileStore files;

    private final Map<String, Text> kept = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Text> eldest) {
            return size() > MOST_KEPT;
        }
    });

    /** Empty for a file that is too large, locked or no PDF. */
    Optional<Text> of(String sha256, long size) throws IOException {
        if (size > LARGEST) return Optional.empty();
        var text = kept.get(sha256);
        if (text != null) return Optional.of(text);
        byte[] bytes;
        try (var in = files.open(sha256)) {
            bytes = in.readAllBytes();
        }
        try (var document = Loader.loadPDF(bytes)) {
            int pages = document.getNumberOfPages();
            var lines = new ArrayList<Line>();
            var stripper = new PDFTextStripper();
            stripper.setSortByPosition(true);
            for (int page = 1; page <= Math.min(pages, MOST_PAGES); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                for (var line : stripper.getText(document).split("\\R"))
                    if (!line.isBlank())
                        lines.add(
                                new Line(page, line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE)));
            }
            text = new Text(pages, List.copyOf(lines));
        } catch (IOException | RuntimeException unreadable) {
            // Locked or broken, for which the library knows many exceptions; the checks of the sequence name the place.
            // Here it is
            // told as unread, so that one file does not hide what stands in the others.
            return Optional.empty();
        }
        kept.put(sha256, text);
        return Optional.of(text);
    }
}
