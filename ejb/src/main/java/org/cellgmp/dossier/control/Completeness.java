package org.cellgmp.dossier.control;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cellgmp.dossier.LeafOperation;
import org.cellgmp.dossier.MissingContent;
import org.cellgmp.dossier.PlannedLeaf;
import org.cellgmp.dossier.Region;

/** What the authority requires of a first filing of an investigational product and a plan or sequence does not hold. */
public final class Completeness {
    private static final CtdStructure STRUCTURE = CtdStructure.get();

    private Completeness() {}

    public static List<MissingContent> of(Collection<PlannedLeaf> plan, Region region) {
        var places = new HashSet<String>();
        for (var leaf : plan) if (leaf.regions().contains(region)) places.add(leaf.place());
        return missing(places, region);
    }

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
        return missing(places, sequence.region);
    }

    private static List<MissingContent> missing(Set<String> places, Region region) {
        return STRUCTURE.requiredIn(region).stream()
                .filter(required -> required.places().stream()
                        .noneMatch(wanted -> places.stream().anyMatch(place -> STRUCTURE.within(place, wanted))))
                .toList();
    }
}
