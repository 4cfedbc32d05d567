package org.cellgmp.ectd;

import java.util.Set;
import java.util.stream.Collectors;

/** Headings, their keys, and node extensions, which the regions treat differently. */
final class HeadingCheck {
    private static final CtdStructure STRUCTURE = CtdStructure.get();
    private static final String REGIONAL_QUALITY = "m3-2-r-regional-information";
    private static final Set<String> FIXED_TITLES = STRUCTURE.all().stream()
            .filter(Heading::partOfRegionalQuality)
            .map(Heading::detail)
            .collect(Collectors.toUnmodifiableSet());
    private static final String STUDIES = "m4-2-|m5-3-[1-5]-";

    private final JudgedSequence sequence;
    private final FindingList findings;

    HeadingCheck(JudgedSequence sequence) {
        this.sequence = sequence;
        this.findings = sequence.findings;
    }

    void check() {
        if (sequence.index != null) backbone(sequence.index);
        if (sequence.regional != null) backbone(sequence.regional);
        for (var leaf : sequence.leaves()) {
            extension(leaf);
            lowest(leaf);
        }
        studies();
    }

    private void backbone(ReadBackbone backbone) {
        for (var heading : backbone.emptyHeadings())
            findings.add("heading.empty", backbone.path() + ":" + heading.line(), heading.element());
        for (var heading : backbone.headings()) {
            var known = STRUCTURE.find(heading.element());
            if (known.isEmpty()) continue;
            var place = backbone.path() + ":" + heading.line();
            for (var key : known.get().keys()) {
                var name = key.replaceAll("[!?]", "");
                var value = heading.attributes().get(name);
                if (key.endsWith("!") && (value == null || value.isBlank()))
                    findings.add("heading.key-missing", place, heading.element(), name);
                else if (value != null && !value.equals(value.strip()))
                    findings.add("heading.key-edges", place, heading.element(), name);
            }
        }
    }

    private void extension(ReadLeaf leaf) {
        boolean inside = !leaf.extensions().isEmpty();
        boolean regionalQuality = leaf.under(REGIONAL_QUALITY);
        if (sequence.region == Region.US && inside)
            findings.add("extension.forbidden", leaf.place(), leaf.lastElement());
        if (sequence.region != Region.CN) return;
        boolean biological = sequence.regional != null && "cnprt2".equals(sequence.regional.code("product-type"));
        if (inside && !leaf.inIndex()) findings.add("extension.regional", leaf.place());
        else if (inside && (!regionalQuality || !biological))
            findings.add("extension.forbidden", leaf.place(), leaf.lastElement());
        else if (!inside && regionalQuality && biological) findings.add("extension.wanted", leaf.place(), leaf.id());
        else if (inside && !FIXED_TITLES.contains(leaf.extensions().get(0)))
            findings.add("extension.title", leaf.place(), leaf.extensions().get(0));
    }

    /** The United States take leaves at lowest headings only. */
    private void lowest(ReadLeaf leaf) {
        if (sequence.region != Region.US || !leaf.extensions().isEmpty()) return;
        var at = STRUCTURE.find(leaf.lastElement());
        if (at.isPresent()
                && !at.get().place().startsWith("m1-administrative")
                && STRUCTURE.below(at.get()).stream().anyMatch(below -> !below.partOfRegionalQuality()))
            findings.add("leaf.not-lowest", leaf.place(), leaf.id(), leaf.lastElement());
    }

    /** China and the United States want study tagging files in 4.2 and 5.3.1 to 5.3.5. */
    private void studies() {
        if (sequence.region == null || sequence.region == Region.EU || sequence.index == null) return;
        var tagged = sequence.index.leaves().stream()
                .filter(leaf -> leaf.href() != null && leaf.href().matches("(.*/)?stf-[^/]*\\.xml"))
                .map(ReadLeaf::lastElement)
                .collect(Collectors.toSet());
        for (var leaf : sequence.index.leaves())
            if (leaf.operation() != LeafOperation.DELETE
                    && leaf.lastElement().matches("(" + STUDIES + ").*")
                    && !tagged.contains(leaf.lastElement()))
                findings.add("study.no-tagging-file", leaf.place(), leaf.id(), leaf.lastElement());
    }
}
