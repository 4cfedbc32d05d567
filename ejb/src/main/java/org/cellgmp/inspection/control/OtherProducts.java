package org.cellgmp.inspection.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.cellgmp.ground.Place;

/** Finds in texts the codes of products that an inspection does not read. */
public final class OtherProducts {
    public static final OtherProducts NONE = new OtherProducts(Set.of(), null);

    /** A shorter code is a word of many texts. */
    private static final int SHORTEST = 4;

    private final Set<String> others;
    private final Pattern codes;

    private OtherProducts(Set<String> others, Pattern codes) {
        this.others = others;
        this.codes = codes;
    }

    /** @param known products that are read; @param codes of all products of the house */
    static OtherProducts of(Collection<String> known, Collection<String> codes) {
        var others = new HashSet<String>();
        for (var code : codes)
            if (code.length() >= SHORTEST
                    && known.stream().noneMatch(one -> new Place(one, "").covers(new Place(code, ""))))
                others.add(code);
        if (others.isEmpty()) return NONE;
        // A code inside that begins with one outside is read first, so that it hides nothing of itself.
        var all = new ArrayList<>(others);
        codes.stream().filter(code -> !code.isBlank() && !others.contains(code)).forEach(all::add);
        all.sort(Comparator.comparingInt(String::length).reversed());
        var words = all.stream().map(Pattern::quote).toList();
        return new OtherProducts(
                others, Pattern.compile("(?<![A-Za-z0-9])(?:" + String.join("|", words) + ")(?![A-Za-z0-9])"));
    }

    /** Those that the text names as a word of their own, as they are spelt in records. */
    Set<String> in(CharSequence text) {
        if (codes == null) return Set.of();
        Set<String> named = null;
        var found = codes.matcher(text);
        while (found.find())
            if (others.contains(found.group())) {
                if (named == null) named = new HashSet<>();
                named.add(found.group());
            }
        return named == null ? Set.of() : named;
    }

    boolean holds(String word) {
        return others.contains(word);
    }
}
