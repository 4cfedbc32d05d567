package org.cellgmp.dossier.control;

import java.util.List;
import org.cellgmp.dossier.LeafOperation;

/**
 * A leaf as it stands in a backbone. Attributes are null where they are absent.
 *
 * @param line of the start tag
 * @param path elements from the root down to the one that holds it
 * @param extensions titles of the node extensions around it, outermost first
 */
record ReadLeaf(
        String backbone,
        int line,
        String id,
        String operationWord,
        String href,
        String modifiedFile,
        String checksum,
        String checksumType,
        String title,
        String language,
        List<ProjectedLeaf.Step> path,
        List<String> extensions) {

    /** Null if the word is none of the four. */
    LeafOperation operation() {
        for (var operation : LeafOperation.values()) if (operation.word().equals(operationWord)) return operation;
        return null;
    }

    String place() {
        return backbone + ":" + line + (id == null ? "" : " #" + id);
    }

    /** Path with keys as text, to be compared. */
    String section() {
        return path.stream()
                        .map(step -> step.element() + step.attributes())
                        .toList()
                        .toString()
                + extensions;
    }

    String lastElement() {
        for (int i = path.size() - 1; i >= 0; i--)
            if (!path.get(i).element().equals("node-extension"))
                return path.get(i).element();
        return "";
    }

    boolean under(String element) {
        return path.stream().anyMatch(step -> step.element().equals(element));
    }

    boolean inIndex() {
        return backbone.equals("index.xml");
    }
}
