package org.cellgmp.evidence;

import java.time.Instant;
import org.cellgmp.recordkeeping.StoredFile;

/**
 * One file that bears out what a record says.
 *
 * @param record number of the record or of the thing it belongs to; @param version the latest when the file was added, counted from 1
 * @param pointer JSON Pointer of the cell or part it belongs to; empty for the record as a whole
 * @param says what it shows, in the words of who added it
 * @param pages of a PDF, pictures to be drawn of it; 0 for any other kind
 * @param byName printed name at the time
 */
public record Evidence(
        String number,
        String record,
        int version,
        String pointer,
        String says,
        StoredFile file,
        Showing showing,
        int pages,
        String by,
        String byName,
        Instant at) {
    /** How a file can be looked at without leaving the page. */
    public enum Showing {
        PICTURE,
        PDF,
        TEXT,
        /** Only by programs of its own. */
        NOT
    }
}
