package org.cellgmp.ectd;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * A leaf as it stands in a backbone. Attributes are null where they are absent.
 *
 * @param line of the start tag
 * @param path elements from the root down to the one that holds it
 * @param extensions titles of the node extensions around it, outermost first
 */
public record ReadLeaf(
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
        List<Step> path,
        List<String> extensions) {

    /** Null if the word is none of the four. */
    public LeafOperation operation() {
        for (var operation : LeafOperation.values()) if (operation.word().equals(operationWord)) return operation;
        return null;
    }

    public String place() {
        return backbone + ":" + line + (id == null ? "" : " #" + id);
    }

    /** Path with keys as text, to be compared: in whatever order keys are written, and whatever version the backbone is of. */
    public String section() {
        var written = new ArrayList<String>();
        for (int i = 0; i < path.size(); i++)
            written.add(path.get(i).element()
                    + (i == 0 ? "" : new TreeMap<>(path.get(i).attributes()).toString()));
        return written.toString() + extensions;
    }

    public String lastElement() {
        for (int i = path.size() - 1; i >= 0; i--)
            if (!path.get(i).element().equals("node-extension"))
                return path.get(i).element();
        return "";
    }

    public boolean under(String element) {
        return path.stream().anyMatch(step -> step.element().equals(element));
    }

    public boolean inIndex() {
        return backbone.equals("index.xml");
    }
}
