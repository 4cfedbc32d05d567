package org.cellgmp.trailreview;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.cellgmp.ground.Actor;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;

/** Everyone who had a hand in a batch: named in its record as doing or checking something, or having kept a version of it. */
public record Hands(Set<String> names) {
    private static final Pattern NAMES_A_PERSON = Pattern.compile(".*By|secondPerson|stageResponsible|persons");

    /** @param keepers accounts that kept a version of the record */
    public static Hands of(BatchRecord batch, List<String> keepers) {
        var names = new HashSet<String>();
        keepers.forEach(keeper -> add(names, keeper));
        collect(CanonicalJson.tree(batch), "", names);
        return new Hands(Set.copyOf(names));
    }

    /** Records name people by account or by name, as the source did; either counts. */
    public boolean include(Actor who) {
        return names.contains(plain(who.id()))
                || names.contains(plain(who.printedName()))
                || who.deputising().keySet().stream().anyMatch(other -> names.contains(plain(other)))
                || who.deputies().stream().anyMatch(other -> names.contains(plain(other)));
    }

    private static void collect(Object node, String name, Set<String> names) {
        if (node instanceof Map<?, ?> members) {
            if (!releases(members)) members.forEach((member, inner) -> collect(inner, member.toString(), names));
        } else if (node instanceof List<?> entries) {
            entries.forEach(entry -> collect(entry, name, names));
        } else if (node instanceof String text && NAMES_A_PERSON.matcher(name).matches()) {
            add(names, text);
        }
    }

    /** A release that stands in the source record may have been signed by the very person who is to decide here. */
    private static boolean releases(Map<?, ?> members) {
        return members.get("meaning") instanceof String meaning && meaning.endsWith("release");
    }

    private static void add(Set<String> names, String name) {
        if (!name.isBlank()) names.add(plain(name));
    }

    private static String plain(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
