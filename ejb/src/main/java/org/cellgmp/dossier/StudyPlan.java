package org.cellgmp.dossier;

import java.util.List;
import java.util.Optional;
import org.cellgmp.ectd.Region;

/** The studies of an application and their documents. @param european whether the European Union gets tagging files too: it does not ask for them */
public record StudyPlan(List<Study> studies, List<StudyLeaf> leaves, boolean european) {
    public static final StudyPlan NONE = new StudyPlan(List.of(), List.of(), false);

    public StudyPlan {
        studies = List.copyOf(studies);
        leaves = List.copyOf(leaves);
    }

    public boolean taggedIn(Region region) {
        return region != Region.EU || european;
    }

    public Optional<Study> study(int number) {
        return studies.stream().filter(study -> study.number() == number).findFirst();
    }

    public Optional<StudyLeaf> leaf(int number) {
        return leaves.stream().filter(leaf -> leaf.leaf() == number).findFirst();
    }
}
