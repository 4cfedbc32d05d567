package org.cellgmp.label;

import java.time.Instant;
import org.cellgmp.record.identifier.Scheme;

/** A print as it was written down. @param reprint true if the same was printed before @param reason null for a first print */
public record LabelView(
        String number,
        String record,
        int version,
        String content,
        Scheme scheme,
        SymbolKind symbol,
        int copies,
        boolean reprint,
        String reason,
        String by,
        String byName,
        Instant at) {}
