package org.cellgmp.web.dossier;

import java.util.regex.Pattern;
import org.cellgmp.ectd.SequenceFinding;

/** Where in a plan a finding on the sequence that it would become is to be mended. */
public final class FindingPlaces {
    /** As the projection writes leaf ids: number in the plan, number of the sequence. */
    private static final Pattern LEAF = Pattern.compile("leaf-0*([0-9]+)-[0-9]{4}");

    private FindingPlaces() {}

    /** Number of the leaf in the plan; null if the finding names none. */
    public static String leaf(SequenceFinding finding) {
        if (finding.place() == null) return null;
        var found = LEAF.matcher(finding.place());
        return found.find() ? found.group(1) : null;
    }
}
