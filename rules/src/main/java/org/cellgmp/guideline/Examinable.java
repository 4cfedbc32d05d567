package org.cellgmp.guideline;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.Kept;

/** One version of a record with all that the rulebook looks at to judge it. */
public sealed interface Examinable permits Examination, TrialExamination {
    /** What is judged. */
    Addressed<? extends Kept> about();

    /** The other records that are taken into account. */
    List<Addressed<? extends Kept>> beside();

    /** CN, EU, US or ICH; never empty. */
    Set<String> jurisdictions();

    /** The instant of judgement. */
    OffsetDateTime asOf();
}
