package org.cellgmp.inspection;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Holds things against the scope of one inspection, just as they are held back from whoever was invited for it. Remembers what it
 * found out, so it is for one piece of work; not to be shared between threads.
 */
public interface Sifter {
    /** Those of the things that are inside and name nothing outside, in their order. */
    <T> List<T> shown(Collection<T> things);

    /** Numbers of things that the value names, wherever in it they stand. */
    Set<String> named(Object value);

    /** Those of the numbers that are inside. */
    Set<String> inside(Collection<String> numbers);
}
