package org.cellgmp.web.recordkeeping;

import java.util.List;
import org.cellgmp.evidence.Evidence;

/**
 * What bears a record out, shown below it.
 *
 * @param original head of the file that the version was read from; null if there is none or it is no text
 * @param mayAdd true if the person may add to it
 */
public record Exhibits(List<Exhibit> items, String original, boolean mayAdd) {
    /**
     * One file.
     *
     * @param text head of it, for a text; null for any other kind
     * @param pictures paths of what is drawn of it, in order
     */
    public record Exhibit(Evidence evidence, String text, List<String> pictures) {}
}
