package org.cellgmp.web.trailreview;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.trailreview.AnswerKind;
import org.cellgmp.trailreview.Answering;
import org.cellgmp.trailreview.BatchReview;
import org.cellgmp.trailreview.Criterion;
import org.cellgmp.trailreview.Ranked;
import org.cellgmp.web.page.Choices;

/**
 * An answer as it was typed, to be shown again when it is refused.
 *
 * @param criterion whose form it was; null for none
 * @param keys what was ticked; @param all true for everything of that kind without an answer
 */
public record Entered(String criterion, List<String> keys, boolean all, String answer, String text, String deviation) {
    static final Entered NOTHING = new Entered(null, List.of(), false, null, null, null);

    static Entered of(MultivaluedMap<String, String> form) {
        return new Entered(
                form.getFirst("criterion"),
                form.getOrDefault("key", List.of()),
                form.getFirst("all") != null,
                form.getFirst("answer"),
                form.getFirst("text"),
                form.getFirst("deviation"));
    }

    Answering answering(BatchReview shown) throws Refusal {
        var kind = Choices.read(Criterion.class, "criterion", criterion);
        var meant = all
                ? shown.open().stream()
                        .filter(one -> one.criterion() == kind)
                        .map(Ranked::key)
                        .toList()
                : keys;
        return new Answering(meant, Choices.read(AnswerKind.class, "answer", answer), text, deviation);
    }

    public boolean of(Criterion other) {
        return other.name().equals(criterion);
    }
}
