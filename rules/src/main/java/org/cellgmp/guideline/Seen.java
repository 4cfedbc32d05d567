package org.cellgmp.guideline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.cellgmp.guideline.fact.Fact;
import org.cellgmp.guideline.fact.FactType;
import org.cellgmp.record.Address;

/** The places in the batch record that at least one rule looked at. */
final class Seen {
    private final Set<String> pointers = new HashSet<>();
    private final Set<String> patterns = new HashSet<>();

    void add(Rule rule, FactType type, Fact fact) {
        if (fact.address() == null) return;
        for (var component : rule.reads())
            for (var source : type.sources(component)) {
                if (source.contains("*")) patterns.add(fact.address().pointer() + "/" + source);
                else
                    pointers.add(
                            source.startsWith("/") ? source : fact.address().pointer() + "/" + source);
            }
    }

    /** The place named by a source of a component, see {@link org.cellgmp.guideline.fact.From}. */
    static Address below(Fact fact, String source) {
        if (source.startsWith("/"))
            return new Address(fact.address().number(), fact.address().version(), source);
        return new Address(
                fact.address().number(),
                fact.address().version(),
                fact.address().pointer() + "/" + source);
    }

    /** The leaves that were not looked at, in the order given. */
    List<String> unseen(Collection<String> leaves) {
        var compiled = patterns.stream()
                .map(pattern -> Pattern.compile(Pattern.quote(pattern).replace("*", "\\E[^/]+\\Q")))
                .toList();
        var unseen = new ArrayList<String>();
        for (var leaf : leaves)
            if (!covered(leaf)
                    && compiled.stream()
                            .noneMatch(pattern -> pattern.matcher(leaf).matches())) unseen.add(leaf);
        return unseen;
    }

    private boolean covered(String leaf) {
        for (int end = leaf.length(); end > 0; end = leaf.lastIndexOf('/', end - 1))
            if (pointers.contains(leaf.substring(0, end))) return true;
        return false;
    }
}
