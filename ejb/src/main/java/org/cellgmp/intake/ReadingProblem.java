package org.cellgmp.intake;

import java.util.List;

/**
 * What is wrong, or worth knowing, at one place of a source.
 *
 * @param place line and column, or sheet and cell
 * @param code text key; the message stands under it, the remedy under it with {@code .remedy}
 * @param arguments what the message names, in the order of its places {0}, {1}
 */
public record ReadingProblem(Severity severity, String place, String code, List<String> arguments) {
    /** ERROR: cannot be kept like this. WARNING: can be kept, look at it. NOTE: good to know. */
    public enum Severity {
        ERROR,
        WARNING,
        NOTE
    }

    public ReadingProblem {
        arguments = arguments == null ? List.of() : List.copyOf(arguments);
    }
}
