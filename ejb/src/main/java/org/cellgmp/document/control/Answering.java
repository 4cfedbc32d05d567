package org.cellgmp.document.control;

import java.time.LocalDate;
import java.util.Set;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.ProductVersion;
import org.cellgmp.template.Template;

/**
 * The records of a product that a document of a day answers for, printed or not: what it was made from and what it lacks later are
 * told apart by one rule, or a document would be out of date as soon as it is made.
 */
final class Answering {
    /** These look back: what ended before their day counts as well. */
    private static final Set<String> LOOKING_BACK = Set.of("process-development", "manufacturing-report");

    private final Part half;
    private final boolean past;
    private final boolean history;
    private final LocalDate day;

    Answering(Template template, LocalDate day) {
        this.half = Part.half(template);
        this.past = LOOKING_BACK.contains(template.kind());
        this.history = template.kind().equals("specification");
        this.day = day;
    }

    /** False for every record if the document is not as of a day. */
    boolean counts(Kept record) {
        if (day == null || half != null && !half.takes(record)) return false;
        if (record instanceof ProductSpecification edition)
            return history || Specifications.inForceOn(edition, day) || past && begun(edition.effectiveFrom());
        if (past && record instanceof MasterRecord master) return begun(master.effectiveFrom());
        if (past && record instanceof ProductVersion version) return begun(version.effectiveFrom());
        return Told.on(record, day);
    }

    private boolean begun(LocalDate from) {
        return from != null && !from.isAfter(day);
    }
}
