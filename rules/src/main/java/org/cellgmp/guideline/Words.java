package org.cellgmp.guideline;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.cellgmp.guideline.fact.Fact;
import org.cellgmp.guideline.fact.FactType;
import org.cellgmp.guideline.fact.Limit;
import org.cellgmp.record.Quantity;
import org.cellgmp.record.ReadableUnit;

/** The names of facts and their components in both languages, and how a message's places are filled. */
final class Words {
    private static final Pattern PLACE = Pattern.compile("\\{([a-zA-Z]+)}");

    private final Map<String, Wording> facts = new HashMap<>();
    private final Map<String, Map<String, Wording>> components = new HashMap<>();

    static Words of(Yaml yaml) {
        var words = new Words();
        for (var name : yaml.keys()) {
            var type = FactType.named(name);
            var node = yaml.node(name).only("name", "components", "sample");
            words.facts.put(name, node.wording("name"));
            var labels = new LinkedHashMap<String, Wording>();
            var given = node.nodeOrEmpty("components");
            for (var component : given.keys()) {
                if (!type.has(component))
                    throw new IllegalArgumentException(given.where() + ": no component " + component);
                labels.put(component, given.wording(component));
            }
            words.components.put(name, labels);
        }
        return words;
    }

    Wording fact(FactType type) {
        return facts.getOrDefault(type.name(), new Wording(type.name(), type.name()));
    }

    /** Null if it has no name here. */
    Wording component(FactType type, String component) {
        return components.getOrDefault(type.name(), Map.of()).get(component);
    }

    Wording notRecorded(FactType type, String component) {
        var label = component(type, component);
        return new Wording(
                "Not recorded, or not readable: " + label.english() + ".",
                "\u672a\u8bb0\u5f55\u6216\u65e0\u6cd5\u5224\u8bfb\uff1a" + label.chinese() + "\u3002");
    }

    Wording nothing(FactType type) {
        var name = fact(type);
        return new Wording(
                "The record holds nothing of this kind: " + name.english() + ".",
                "\u8bb0\u5f55\u4e2d\u6ca1\u6709\u6b64\u7c7b\u5185\u5bb9\uff1a" + name.chinese() + "\u3002");
    }

    /**
     * For people: units are written as they read them. In the fact, and in the value and the limit of a finding, they stay codes.
     *
     * @param codes true to leave them as recorded here too, where a finding is about the code itself
     */
    static Wording fill(Wording text, Fact fact, Limit limit, boolean codes) {
        return new Wording(
                fill(text.english(), fact, limit, "not recorded", codes),
                fill(text.chinese(), fact, limit, "\u672a\u8bb0\u5f55", codes));
    }

    /** The text with what the line is about in the line's place; the text itself if there is no line. */
    static Wording named(Wording text, String place, RuleLine line) {
        if (line == null) return text;
        return new Wording(
                text.english().replace("{" + place + "}", line.says().english()),
                text.chinese().replace("{" + place + "}", line.says().chinese()));
    }

    /** As recorded. Null for a null text. */
    static String fill(String text, Fact fact, Limit limit, String absent) {
        return fill(text, fact, limit, absent, true);
    }

    private static String fill(String text, Fact fact, Limit limit, String absent, boolean codes) {
        if (text == null) return null;
        int brace = text.indexOf('{');
        if (brace < 0) return text;
        var type = FactType.of(fact);
        var filled = new StringBuilder();
        int from = 0;
        for (; brace >= 0; brace = text.indexOf('{', from)) {
            int end = brace + 1;
            while (end < text.length() && letter(text.charAt(end))) end++;
            boolean place = end > brace + 1 && end < text.length() && text.charAt(end) == '}';
            filled.append(text, from, place ? brace : end);
            if (place) {
                var name = text.substring(brace + 1, end);
                Object value = name.equals("limit") ? limit : type.value(fact, name);
                filled.append(value == null ? absent : codes ? shown(value) : readable(name, value));
            }
            from = place ? end + 1 : end;
        }
        return filled.append(text, from, text.length()).toString();
    }

    private static boolean letter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    private static String readable(String name, Object value) {
        if (value instanceof Limit limit) return ReadableUnit.with(limit.value().toPlainString(), limit.uom());
        if (value instanceof Quantity quantity) return quantity.shown();
        boolean unit = name.equals("uom") || name.endsWith("Uom");
        return unit ? ReadableUnit.of(value.toString()) : shown(value);
    }

    /** A time is shown with the offset that was recorded; seconds and their parts only if there are any. */
    static String shown(Object value) {
        if (value instanceof BigDecimal number) return number.toPlainString();
        if (value instanceof OffsetDateTime at) return at.toLocalDate() + " " + at.toLocalTime() + " " + at.getOffset();
        return value.toString();
    }

    /** Names of the places in a text. */
    static java.util.List<String> places(String text) {
        return text == null
                ? java.util.List.of()
                : PLACE.matcher(text).results().map(found -> found.group(1)).toList();
    }
}
