package org.cellgmp.trailreview;

import java.util.List;

/** One answer to one or many ranked things. @param keys of those things; @param deviation number, for {@link AnswerKind#DEVIATION} */
public record Answering(List<String> keys, AnswerKind kind, String text, String deviation) {
    public Answering {
        keys = keys == null ? List.of() : List.copyOf(keys);
    }
}
