package org.cellgmp.recordkeeping;

import java.time.OffsetDateTime;
import org.cellgmp.record.RecordKind;

/**
 * A record in a list: its latest version.
 *
 * @param product code of the product or material it belongs to
 * @param described what it is, in a few words, e.g. the name of the equipment; may be empty
 */
public record RecordRow(
        String number,
        int version,
        RecordKind kind,
        String title,
        String product,
        String described,
        String digest,
        String by,
        OffsetDateTime at) {}
