package org.cellgmp.ectd;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.criterion.Authority;

/** A sequence that was read, as the checks share it: its backbones, and what they found out on the way. */
final class JudgedSequence {
    final SequenceFiles folder;
    final FindingList findings;
    final Map<String, String> md5 = new HashMap<>();
    final Map<String, LeafState> states = new HashMap<>();
    final List<Object> facts = new ArrayList<>();
    final Map<String, ReadStudy> studies = new java.util.LinkedHashMap<>();
    Region region;
    ReadBackbone index;
    ReadBackbone regional;

    /** What became of a leaf in later sequences. */
    static final class LeafState {
        final ReadLeaf leaf;
        boolean replaced;
        boolean deleted;
        boolean appended;

        LeafState(ReadLeaf leaf) {
            this.leaf = leaf;
        }
    }

    JudgedSequence(SequenceFiles folder, FindingList findings) {
        this.folder = folder;
        this.findings = findings;
    }

    List<ReadLeaf> leaves() {
        var leaves = new ArrayList<ReadLeaf>();
        if (index != null) leaves.addAll(index.leaves());
        if (regional != null) leaves.addAll(regional.leaves());
        return leaves;
    }

    /** Null if nothing tells the region. */
    Authority authority() {
        return region == null ? null : Authority.valueOf(region.name());
    }

    boolean usesStudies() {
        return leaves().stream().anyMatch(JudgedSequence::study);
    }

    /** Whether the leaf files a study tagging file. */
    static boolean study(ReadLeaf leaf) {
        return leaf.inIndex() && leaf.href() != null && leaf.href().matches("(.*/)?stf-[^/]*\\.xml");
    }

    List<ReadBackbone> backbones() {
        var read = new ArrayList<ReadBackbone>();
        if (index != null) read.add(index);
        if (regional != null) read.add(regional);
        return read;
    }

    /** Headings at which something stands, with those above them. */
    Set<String> places() {
        var structure = CtdStructure.get();
        var places = new HashSet<String>();
        for (var leaf : leaves()) {
            if (leaf.operation() == LeafOperation.DELETE) continue;
            for (var step : leaf.path()) {
                places.add(step.element());
                if (step.element().equals("form"))
                    places.add("us-form-" + step.attributes().get("form-type"));
            }
            for (var title : leaf.extensions())
                structure.all().stream()
                        .filter(at -> at.partOfRegionalQuality() && at.detail().equals(title))
                        .forEach(at -> places.add(at.place()));
        }
        return places;
    }

    /** The lowest number that this region gives a sequence. */
    boolean first() {
        var number = folder.name();
        return number.equals("0000") || region == Region.US && number.equals("0001");
    }

    void remember() {
        for (var leaf : leaves())
            if (leaf.operation() != LeafOperation.DELETE && leaf.id() != null)
                states.putIfAbsent(leaf.backbone() + "#" + leaf.id(), new LeafState(leaf));
    }

    /**
     * A reference in a backbone, from the application folder: sequence, then path. Null if it climbs out of the application,
     * or is no relative path.
     */
    String resolve(String backbone, String reference) {
        if (reference.startsWith("/") || reference.contains("\\") || reference.contains(":")) return null;
        var parts = new ArrayList<>(List.of((folder.name() + "/" + backbone).split("/")));
        parts.remove(parts.size() - 1);
        for (var part : reference.split("/", -1)) {
            if (part.isEmpty() || part.equals(".")) return null;
            if (!part.equals("..")) parts.add(part);
            else if (parts.isEmpty()) return null;
            else parts.remove(parts.size() - 1);
        }
        return parts.isEmpty() ? null : String.join("/", parts);
    }
}
