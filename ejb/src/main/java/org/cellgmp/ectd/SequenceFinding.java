package org.cellgmp.ectd;

import java.util.List;

/**
 * What is wrong with a sequence, or with a plan that is to become one.
 *
 * @param code key of message and remedy in both languages, see {@link FindingWords}
 * @param criteria the authority's own numbers, e.g. {@code CN 3.14}, {@code EU 11.2}
 * @param place file from the sequence folder, with line and leaf id where they are known; or a heading
 * @param arguments what the message names
 */
public record SequenceFinding(
        FindingSeverity severity, String code, List<String> criteria, String place, List<String> arguments) {
    public SequenceFinding {
        criteria = criteria == null ? List.of() : List.copyOf(criteria);
        arguments = arguments == null ? List.of() : List.copyOf(arguments);
    }
}
