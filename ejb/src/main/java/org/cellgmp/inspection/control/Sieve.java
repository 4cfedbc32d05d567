package org.cellgmp.inspection.control;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cellgmp.inspection.Sifter;
import org.cellgmp.inspection.control.Bounds.Side;

/** Keeps of things what an inspector of one inspection may be shown. */
public final class Sieve implements Sifter {
    /** Numbers remembered; beyond that they are asked for again. */
    private static final int MOST_KNOWN = 200_000;

    private final Function<Collection<String>, Map<String, Side>> asked;
    private final OtherProducts others;
    private final Map<String, Side> known = new HashMap<>();

    /** @param asked says of each number, and of each code of the others, how it stands to the scope */
    public Sieve(Function<Collection<String>, Map<String, Side>> asked, OtherProducts others) {
        this.asked = asked;
        this.others = others;
    }

    @Override
    public <T> List<T> shown(Collection<T> things) {
        return shown(things, one -> one);
    }

    /** @param self of an entry of a map, its key */
    public <T> List<T> shown(Collection<T> things, Function<T, ?> self) {
        var all = new HashSet<String>();
        var seen = things.stream().map(this::seen).toList();
        seen.forEach(all::addAll);
        var sides = sides(all);
        var shown = new ArrayList<T>();
        int at = 0;
        for (var one : things) {
            var its = seen.get(at++);
            boolean own = Sighting.own(self.apply(one))
                    .map(number -> sides.getOrDefault(number, Side.OUTSIDE) == Side.INSIDE)
                    .orElse(true);
            if (own && its.stream().noneMatch(number -> sides.get(number) == Side.OUTSIDE)) shown.add(one);
        }
        return shown;
    }

    @Override
    public Set<String> named(Object value) {
        var numbers = new LinkedHashSet<>(seen(value));
        numbers.removeIf(word -> !Sighting.isNumber(word));
        return numbers;
    }

    @Override
    public Set<String> inside(Collection<String> numbers) {
        var sides = sides(numbers);
        var inside = new LinkedHashSet<String>();
        for (var number : numbers) if (sides.get(number) == Side.INSIDE) inside.add(number);
        return inside;
    }

    private Map<String, Side> sides(Collection<String> numbers) {
        var sides = new HashMap<String, Side>();
        var unknown = new HashSet<String>();
        for (var number : numbers) {
            var side = known.get(number);
            if (side == null) unknown.add(number);
            else sides.put(number, side);
        }
        if (unknown.isEmpty()) return sides;
        var found = asked.apply(unknown);
        if (known.size() > MOST_KNOWN) known.clear();
        known.putAll(found);
        sides.putAll(found);
        return sides;
    }

    private Set<String> seen(Object one) {
        if (!(one instanceof Map.Entry<?, ?> entry)) return Sighting.in(one, others);
        var seen = new HashSet<>(Sighting.in(entry.getKey(), others));
        seen.addAll(Sighting.in(entry.getValue(), others));
        return seen;
    }
}
