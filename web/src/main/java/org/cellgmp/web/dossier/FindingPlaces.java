package org.cellgmp.web.dossier;

import java.util.regex.Pattern;
import org.cellgmp.criterion.Criterion;
import org.cellgmp.criterion.CriterionBook;
import org.cellgmp.ectd.SequenceFinding;

/** Where a finding leads: to the leaf of a plan where it is mended, and to the criterion that asks for it. */
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

    /** The criterion of that name; null for a rule that is none, of a technical specification for instance. */
    public static Criterion listed(String shown) {
        return CriterionBook.get().criterion(shown).orElse(null);
    }
}
