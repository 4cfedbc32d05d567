package org.cellgmp.report.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.report.ReviewContent;
import org.cellgmp.report.ReviewCounts;
import org.cellgmp.report.ReviewSpan;

/** Takes the figures of a product over a period and keeps them under their digest, so that they stay what they were. */
@Dependent
public class FigureTaking {
    @Inject
    ReviewGathering gathering;

    @Inject
    FileStore files;

    /** @param name of the product, null if its batches give none */
    public record Figures(ReviewSpan span, ReviewContent.Taken taken, String name, ReviewCounts counts) {}

    /** @throws Refusal UNREADABLE for a span that is none; NOT_FOUND without a batch made in it; TOO_LARGE */
    public Figures take(ReviewSpan given, Actor who) throws Refusal {
        var span = ReviewGathering.checked(given);
        var figures = gathering.figures(span);
        try {
            var kept = files.store(
                    new ByteArrayInputStream(CanonicalJson.write(figures)), "figures.json", "application/json");
            return new Figures(
                    span,
                    new ReviewContent.Taken(
                            kept.sha256(), Long.toString(kept.size()), HouseClock.nowAtSite(), who.id()),
                    figures.name(),
                    figures.counts());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
