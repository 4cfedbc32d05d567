package org.cellgmp.recordkeeping;

import java.time.OffsetDateTime;
import org.cellgmp.record.RecordKind;

/** A record in a list: its latest version. @param product code of the product or material it belongs to */
public record RecordRow(
        String number,
        int version,
        RecordKind kind,
        String title,
        String product,
        String digest,
        String by,
        OffsetDateTime at) {}
