package org.cellgmp.ectd;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellgmp.criterion.fact.ContentFact;
import org.cellgmp.criterion.fact.StandingFact;

/** Where leaves stand: headings, node extensions, what module 1 of China holds. */
final class StandingFacts {
    private static final CtdStructure STRUCTURE = CtdStructure.get();
    private static final String REGIONAL_QUALITY = "m3-2-r-regional-information";
    private static final Set<String> FIXED_TITLES = STRUCTURE.all().stream()
            .filter(Heading::partOfRegionalQuality)
            .map(Heading::detail)
            .collect(Collectors.toUnmodifiableSet());
    private static final String STUDIES = "m4-2-.*|m5-3-[1-5]-.*";
    /** Names of files in m1/eu: country or common, fixed part, and what the applicant adds. */
    private static final String EUROPEAN_NAME = "([a-z]{2}|common|ema|edqm)-[a-z0-9]+(-[a-z0-9-]+)?\\.[a-z]+";

    private final JudgedSequence sequence;
    private final Set<String> tagged;
    private final List<Object> facts;

    /** @param tagged ids of leaves of this sequence that study tagging files refer to */
    StandingFacts(JudgedSequence sequence, Set<String> tagged, List<Object> facts) {
        this.sequence = sequence;
        this.tagged = tagged;
        this.facts = facts;
    }

    void tell() {
        boolean biological = sequence.regional != null && "cnprt2".equals(sequence.regional.code("product-type"));
        boolean opens = sequence.regional != null && "cnsqt1".equals(sequence.regional.code("sequence-type"));
        for (var leaf : sequence.leaves()) {
            var extension =
                    leaf.extensions().isEmpty() ? null : leaf.extensions().get(0);
            facts.add(new StandingFact(
                    leaf.place(),
                    leaf.inIndex() ? "index" : "regional",
                    leaf.id(),
                    leaf.operationWord(),
                    leaf.lastElement(),
                    extension,
                    extension != null && FIXED_TITLES.contains(extension),
                    leaf.under(REGIONAL_QUALITY),
                    biological,
                    lowest(leaf),
                    leaf.under("cn-1-0"),
                    leaf.under("cn-1-2") || leaf.under("form"),
                    opens,
                    leaf.inIndex() && leaf.lastElement().matches(STUDIES) && !JudgedSequence.study(leaf),
                    tagged.contains(leaf.id()),
                    leaf.inIndex()
                            || leaf.href() == null
                            || FolderFacts.name(leaf.href()).matches(EUROPEAN_NAME)));
        }
        if (sequence.region == Region.CN && sequence.regional != null) content();
    }

    private static boolean lowest(ReadLeaf leaf) {
        var at = STRUCTURE.find(leaf.lastElement());
        return at.isEmpty()
                || !leaf.extensions().isEmpty()
                || at.get().place().startsWith("m1-administrative")
                || STRUCTURE.below(at.get()).stream().allMatch(Heading::partOfRegionalQuality);
    }

    private void content() {
        for (var heading : STRUCTURE.all()) {
            if (heading.region() != Region.CN) continue;
            int own = 0;
            boolean held = false;
            for (var leaf : sequence.regional.leaves()) {
                if (leaf.operation() == LeafOperation.DELETE) continue;
                if (leaf.lastElement().equals(heading.place())) own++;
                held |= leaf.under(heading.place());
            }
            facts.add(new ContentFact(sequence.regional.path(), heading.place(), held, own));
        }
    }
}
