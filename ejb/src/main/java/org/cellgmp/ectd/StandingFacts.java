package org.cellgmp.ectd;

import java.util.ArrayList;
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
                    leaf.href() == null ? "-" : FolderFacts.name(leaf.href()),
                    fixedName(leaf)));
        }
        if (sequence.region == Region.CN && sequence.regional != null) content();
    }

    /** Country where the leaf stands in an element of one, and the word of the heading or kind of product information. */
    private String fixedName(ReadLeaf leaf) {
        // A file of an earlier sequence keeps its name.
        if (sequence.region != Region.EU
                || leaf.inIndex()
                || leaf.href() == null
                || leaf.href().startsWith("../")) return null;
        var parts = new ArrayList<String>();
        for (var step : leaf.path()) {
            var word = STRUCTURE.find(step.element()).map(Heading::fixedWord).orElse("");
            if (!word.isEmpty()) parts.add(word);
            var country = step.attributes().get("country");
            if (country != null) parts.add(0, country);
            if (step.attributes().containsKey("type"))
                parts.add(step.attributes().get("type"));
        }
        var name = FolderFacts.name(leaf.href());
        var start = String.join("-", parts);
        return name.startsWith(start + "-") || name.startsWith(start + ".") || start.isEmpty() ? null : start;
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
