package org.cellgmp.ectd;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.record.CanonicalJson;

/** Element paths as text that can be read back: each element with its keys as canonical JSON, whatever the keys hold. */
public final class LeafSection {
    private LeafSection() {}

    /** One element of the written form. @param keys name and value in turn */
    public record Part(String element, List<String> keys, String title) {}

    /** The written form. */
    public record Written(List<Part> parts) {}

    public static String write(List<Step> path) {
        var parts = new ArrayList<Part>();
        for (var step : path) {
            var keys = new ArrayList<String>();
            step.attributes().forEach((name, value) -> {
                keys.add(name);
                keys.add(value);
            });
            parts.add(new Part(step.element(), keys, step.title()));
        }
        return new String(CanonicalJson.write(new Written(parts)), java.nio.charset.StandardCharsets.UTF_8);
    }

    public static List<Step> parse(String section) {
        var written = CanonicalJson.read(Written.class, section.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        var path = new ArrayList<Step>();
        for (var part : written.parts()) {
            var attributes = new java.util.LinkedHashMap<String, String>();
            var keys = part.keys() == null ? List.<String>of() : part.keys();
            for (int i = 0; i + 1 < keys.size(); i += 2) attributes.put(keys.get(i), keys.get(i + 1));
            path.add(new Step(part.element(), attributes, part.title()));
        }
        return path;
    }
}
