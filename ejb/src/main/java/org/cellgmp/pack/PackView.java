package org.cellgmp.pack;

import java.time.OffsetDateTime;
import org.cellgmp.recordkeeping.StoredFile;

/**
 * A pack that was made.
 *
 * @param place among the packs of its inspection, from 1
 * @param sealed places of the trail below the checkpoint that it ends with; @param events of them in it in full, the others by their hashes
 * @param things with a page of their own
 * @param manifest SHA-256 of the list of its files, lower-case hex: who holds the pack can compare it
 */
public record PackView(
        String inspection,
        int place,
        String job,
        long sealed,
        long events,
        long things,
        String manifest,
        StoredFile file,
        String by,
        String byName,
        OffsetDateTime at) {}
