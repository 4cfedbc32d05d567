package org.cellgmp.guideline;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.guideline.fact.Fact;
import org.cellgmp.guideline.fact.FactType;
import org.cellgmp.guideline.fact.From;
import org.cellgmp.record.Address;
import org.cellgmp.record.Descent;

/** The places in the batch record that at least one rule looked at. */
final class Seen {
    /** Which components of a fact were looked at: a dozen rules read the same one, and its places are asked for once. */
    private final Map<Fact, BitSet> components = new IdentityHashMap<>();

    /** @param read components of the kind of fact that a rule compares, see {@link #reads} */
    void add(Fact fact, BitSet read) {
        if (fact.address() != null)
            components.computeIfAbsent(fact, first -> new BitSet()).or(read);
    }

    /** The components that a rule compares, by their place in the kind of fact. */
    static BitSet reads(Rule rule, FactType type) {
        var read = new BitSet();
        for (var component : rule.reads()) read.set(type.index(component));
        return read;
    }

    /** The place named by a source of a component, see {@link org.cellgmp.guideline.fact.From}. */
    static Address below(Fact fact, String source) {
        var at = fact.address();
        if (source.equals(From.ITSELF)) return at;
        return new Address(at.number(), at.version(), source.startsWith("/") ? source : at.pointer() + "/" + source);
    }

    /** Pointers to the leaves of a record that were not looked at, in document order. */
    List<String> unseen(Record record) {
        var root = new Place();
        components.forEach((fact, read) -> {
            var type = FactType.of(fact);
            var own = root.at(fact.address().pointer());
            for (int i = read.nextSetBit(0); i >= 0; i = read.nextSetBit(i + 1))
                for (var source : type.sources(i)) {
                    var place = source.equals(From.ITSELF)
                            ? own
                            : source.startsWith("/") ? root.at(source) : own.at("/" + source);
                    // A star stands for the entries of a list and names values one by one.
                    if (source.contains("*")) place.value = true;
                    else place.whole = true;
                }
        });
        var unseen = new ArrayList<String>();
        Descent.into(record, new Way(null, "", List.of(root), unseen));
        return unseen;
    }

    /** A place that was looked at, or that lies above one. */
    private static final class Place {
        private final Map<String, Place> below = new HashMap<>();
        private boolean whole;
        private boolean value;

        Place at(String pointer) {
            var place = this;
            for (int from = 1; from <= pointer.length(); ) {
                int end = pointer.indexOf('/', from);
                if (end < 0) end = pointer.length();
                place = place.below.computeIfAbsent(pointer.substring(from, end), token -> new Place());
                from = end + 1;
            }
            return place;
        }
    }

    /** @param places that stand here: more than one where a star stands beside a name */
    private record Way(Way above, String token, List<Place> places, List<String> unseen) implements Descent {
        @Override
        public Descent at(String name) {
            var escaped = Descent.escaped(name);
            List<Place> here = List.of();
            for (var place : places) {
                here = with(here, place.below.get(escaped));
                here = with(here, place.below.get("*"));
            }
            for (var place : here) if (place.whole) return null;
            return new Way(this, escaped, here, unseen);
        }

        private static List<Place> with(List<Place> places, Place one) {
            if (one == null) return places;
            if (places.isEmpty()) return List.of(one);
            var more = new ArrayList<>(places);
            more.add(one);
            return more;
        }

        @Override
        public void leaf(String text) {
            for (var place : places) if (place.value) return;
            unseen.add(pointer(new StringBuilder()).toString());
        }

        private StringBuilder pointer(StringBuilder to) {
            return above == null ? to : above.pointer(to).append('/').append(token);
        }
    }
}
