package org.cellgmp.dossier;

import java.time.LocalDate;
import org.cellgmp.ectd.Region;

/**
 * A line of a plan that somebody brings and that is not in order yet.
 *
 * @param heading number of its usual heading
 * @param due null if no day is set
 */
public record DueLine(
        String dossier,
        String line,
        Region region,
        String heading,
        String titleEnglish,
        String titleChinese,
        NodeState state,
        LocalDate due) {}
