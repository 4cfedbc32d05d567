package org.cellgmp.worklist.control;

import java.time.LocalDate;
import java.util.List;
import org.cellgmp.dossier.DueLine;
import org.cellgmp.dossier.boundary.ContentPlans;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Prose;
import org.cellgmp.review.AskView;
import org.cellgmp.review.boundary.Reviews;
import org.cellgmp.worklist.Concern;
import org.cellgmp.worklist.Item;
import org.cellgmp.worklist.Item.Weight;

/** What waits of submissions, told as items of the worklist. */
public final class SubmissionSources {
    private static final int LONGEST_QUESTION = 120;

    private SubmissionSources() {}

    public static Source reviews(Reviews reviews) {
        return Sources.from(Concern.DOCUMENT_REVIEWS, reviews::waitingForMe, SubmissionSources::item);
    }

    public static Source duties(ContentPlans plans) {
        return Sources.from(Concern.PLAN_LINES, plans::mine, SubmissionSources::item);
    }

    static Item item(AskView ask) {
        return new Item(
                Concern.DOCUMENT_REVIEWS,
                weight(ask.due()),
                ask.name(),
                ask.edition() + " \u00b7 " + ask.title(),
                "worklist.review-asked",
                List.of(ask.askedBy(), Prose.shown(ask.question().replaceAll("\\s+", " "), LONGEST_QUESTION)),
                ask.due());
    }

    static Item item(DueLine line) {
        return new Item(
                Concern.PLAN_LINES,
                weight(line.due()),
                line.dossier(),
                line.heading() + " \u00b7 " + line.titleEnglish(),
                "worklist.plan-line-" + line.state().name().toLowerCase(java.util.Locale.ROOT),
                List.of(line.region().name()),
                line.due());
    }

    /** What is past its day weighs as much as a major finding. */
    private static Weight weight(LocalDate due) {
        return due != null && due.isBefore(HouseClock.nowAtSite().toLocalDate()) ? Weight.MAJOR : Weight.OPEN;
    }
}
