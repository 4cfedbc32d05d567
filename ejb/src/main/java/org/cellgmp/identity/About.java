package org.cellgmp.identity;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cellgmp.ground.Place;

/**
 * What a thing is about.
 *
 * @param numbers of other things, whose places are its own too
 * @param places that it names itself
 */
public record About(Set<String> numbers, Set<Place> places) {
    public About {
        numbers = Set.copyOf(numbers);
        places = Set.copyOf(places);
    }

    public static About of(Collection<String> numbers) {
        return new About(Set.copyOf(numbers), Set.of());
    }

    public static About at(Place... places) {
        return new About(Set.of(), Set.copyOf(List.of(places)));
    }
}
