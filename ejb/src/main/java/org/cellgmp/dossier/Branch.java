package org.cellgmp.dossier;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The governed value of a repeated heading: letter-identical in every sequence, or the reviewer sees two sections (CDE
 * criterion 3.24; FDA Technical Conformance Guide 4.1).
 *
 * @param name within the dossier, e.g. B1
 * @param values one for each attribute of the kind, in its order; empty where there is none
 */
public record Branch(String name, BranchKind kind, List<String> values) {
    public Branch {
        values = List.copyOf(values);
        if (values.size() != kind.attributes().size())
            throw new IllegalArgumentException(
                    kind + " has " + kind.attributes().size() + " values, not " + values.size());
    }

    /** Attribute names and values as they stand in the backbone; empty ones are left out. */
    public Map<String, String> attributes() {
        var attributes = new LinkedHashMap<String, String>();
        for (int i = 0; i < values.size(); i++)
            if (!values.get(i).isEmpty()) attributes.put(kind.attributes().get(i), values.get(i));
        return attributes;
    }

    public String label() {
        return String.join(
                ", ", values.stream().filter(value -> !value.isEmpty()).toList());
    }
}
