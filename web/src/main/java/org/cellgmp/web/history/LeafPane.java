package org.cellgmp.web.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.cellgmp.ground.Refusal;
import org.cellgmp.history.LeafStory;
import org.cellgmp.history.boundary.Histories;
import org.cellgmp.history.boundary.HistoryComparisons;
import org.cellgmp.recordkeeping.boundary.FileStore;

/**
 * A leaf beside the tree.
 *
 * @param pages pages of its PDF that can be drawn; 0 for none
 * @param text beginning of an XML file or text; null for any other
 */
public record LeafPane(String number, LeafStory story, int pages, String text) {
    /** Bytes of a text that are shown. */
    private static final int SHOWN = 60_000;
    /** Pages that are drawn in the pane. */
    public static final int DRAWN = 20;

    static LeafPane of(
            String number, LeafStory story, Histories histories, HistoryComparisons comparisons, FileStore files)
            throws Refusal, IOException {
        var leaf = story.leaf();
        if (leaf.fileSha256() == null || story.danger() != null) return new LeafPane(number, story, 0, null);
        return switch (leaf.kind()) {
            case "pdf" -> new LeafPane(number, story, comparisons.pages(number, leaf.id()), null);
            case "xml", "xsd", "dtd", "txt", "xsl" -> {
                try (var in = files.open(leaf.fileSha256())) {
                    yield new LeafPane(number, story, 0, new String(in.readNBytes(SHOWN), StandardCharsets.UTF_8));
                }
            }
            default -> new LeafPane(number, story, 0, null);
        };
    }
}
