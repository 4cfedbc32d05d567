package org.cellgmp.identity;

import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** Says what things are about. Each room that keeps things people act on answers for its own numbers. */
public interface Bearing {
    /** How its numbers begin, e.g. {@code DV}. */
    Set<String> prefixes();

    /**
     * What each thing is about.
     *
     * @param numbers with the own prefixes, at most 500
     * @return by number; one that is not kept is absent
     */
    Map<String, About> about(Collection<String> numbers);
}
