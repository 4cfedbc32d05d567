package org.cellgmp.ground;

import java.util.Collection;
import java.util.List;

/**
 * What of a larger whole may be told to whoever calls. A room asks it before it writes into a stream or puts a file together, where
 * what stands before the doors cannot look. Everybody but an invited inspector with a scope is told everything.
 */
public interface Inside {
    /** Stands where the number or name of something outside stood; the same in every language. */
    String GAP = "▮▮▮▮";

    Inside EVERYTHING = new Inside() {
        @Override
        public <T> List<T> rows(Collection<T> all) {
            return List.copyOf(all);
        }

        @Override
        public List<String> named(Collection<String> numbers) {
            return List.copyOf(numbers);
        }

        @Override
        public <T> T withheld(T answer) {
            return answer;
        }

        @Override
        public void insist(Object told) {
            // all of it may be told
        }
    };

    /** Those that lie inside and name nothing outside, in their order. */
    <T> List<T> rows(Collection<T> all);

    /** Those numbers that may be named, in their order: inside, or shared by what lies inside with others. */
    List<String> named(Collection<String> numbers);

    /** The same answer with {@link #GAP} wherever it names something outside. */
    <T> T withheld(T answer);

    /** @param told text, event or view @throws OutsideScope if it names something outside */
    void insist(Object told);
}
