package org.cellgmp.deviation;

import java.time.LocalDate;
import java.util.List;

/**
 * An earlier event that may be the same.
 *
 * @param alike how alike in all, per cent; @param inPlace by what the places have in common; @param inWords by the words told
 * @param shared what the places have in common, e.g. {@code equipment:INC-01}
 * @param words that both were told in, the rarest first
 */
public record SimilarEvent(
        String number,
        String title,
        String description,
        DeviationState state,
        Classification classification,
        LocalDate awareOn,
        int alike,
        int inPlace,
        int inWords,
        List<String> shared,
        List<String> words) {
    public SimilarEvent {
        shared = List.copyOf(shared);
        words = List.copyOf(words);
    }
}
