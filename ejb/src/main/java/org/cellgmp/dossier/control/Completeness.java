package org.cellgmp.dossier.control;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cellgmp.dossier.Aim;
import org.cellgmp.dossier.ApplicationKind;
import org.cellgmp.dossier.Asked;
import org.cellgmp.dossier.LeafOperation;
import org.cellgmp.dossier.MissingContent;
import org.cellgmp.dossier.PlannedLeaf;
import org.cellgmp.dossier.Region;

/** What is asked and a plan or sequence does not hold. */
public final class Completeness {
    private static final CtdStructure STRUCTURE = CtdStructure.get();

    private Completeness() {}

    /** Of a plan for one region. */
    public static List<MissingContent> of(Collection<PlannedLeaf> plan, Region region, Aim aim) {
        var places = new HashSet<String>();
        for (var leaf : plan) if (leaf.regions().contains(region)) places.add(leaf.place());
        return missing(places, AskedContent.get().of(region, aim.kind(), aim.product()));
    }

    /** Of a first filing of an investigational product, of whose type the sequence tells nothing. */
    static List<MissingContent> of(JudgedSequence sequence) {
        var places = new HashSet<String>();
        for (var leaf : sequence.leaves()) {
            if (leaf.operation() == LeafOperation.DELETE) continue;
            leaf.path().forEach(step -> {
                places.add(step.element());
                if (step.element().equals("form"))
                    places.add("us-form-" + step.attributes().get("form-type"));
            });
            for (var title : leaf.extensions())
                STRUCTURE.all().stream()
                        .filter(at -> at.partOfRegionalQuality() && at.detail().equals(title))
                        .forEach(at -> places.add(at.place()));
        }
        return missing(places, AskedContent.get().of(sequence.region, ApplicationKind.TRIAL, null));
    }

    private static List<MissingContent> missing(Set<String> places, List<Asked> wanted) {
        return wanted.stream()
                .filter(asked -> places.stream().noneMatch(place -> answers(place, asked)))
                .map(Asked::missing)
                .toList();
    }

    /** Whether a leaf at the place answers what is asked. */
    static boolean answers(String place, Asked asked) {
        return asked.places().stream().anyMatch(wanted -> STRUCTURE.within(place, wanted));
    }
}
