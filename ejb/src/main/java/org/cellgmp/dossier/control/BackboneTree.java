package org.cellgmp.dossier.control;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.cellgmp.ectd.Step;
import org.cellgmp.ectd.XmlText;

/** Leaves folded into the elements they stand in; elements with the same name and keys become one. */
final class BackboneTree {
    private final Map<Step, BackboneTree> children = new LinkedHashMap<>();
    private final List<ProjectedLeaf> leaves = new ArrayList<>();

    /** @param leaves in the order of the backbone */
    static BackboneTree of(List<ProjectedLeaf> leaves) {
        var top = new BackboneTree();
        for (var leaf : leaves) {
            var at = top;
            for (var step : leaf.path()) at = at.children.computeIfAbsent(step, missing -> new BackboneTree());
            at.leaves.add(leaf);
        }
        return top;
    }

    /** @param attributes of a leaf, in the order in which they are written */
    void write(XmlText xml, Function<ProjectedLeaf, Map<String, String>> attributes) {
        for (var leaf : leaves)
            xml.open("leaf", attributes.apply(leaf))
                    .text("title", Map.of(), leaf.title())
                    .close();
        children.forEach((step, child) -> {
            xml.open(step.element(), step.attributes());
            if (step.title() != null) xml.text("title", Map.of(), step.title());
            child.write(xml, attributes);
            xml.close();
        });
    }
}
