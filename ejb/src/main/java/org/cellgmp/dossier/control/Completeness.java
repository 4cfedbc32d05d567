package org.cellgmp.dossier.control;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.cellgmp.dossier.Aim;
import org.cellgmp.dossier.ApplicationKind;
import org.cellgmp.dossier.Asked;
import org.cellgmp.dossier.PlannedLeaf;
import org.cellgmp.ectd.CtdStructure;
import org.cellgmp.ectd.MissingContent;
import org.cellgmp.ectd.Region;

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
    public static List<MissingContent> ofTrial(Region region, Set<String> places) {
        return missing(places, AskedContent.get().of(region, ApplicationKind.TRIAL, null));
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
