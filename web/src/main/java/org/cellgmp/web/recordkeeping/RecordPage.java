package org.cellgmp.web.recordkeeping;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CellBank;
import org.cellgmp.record.storage.BankStock;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.web.page.Action;
import org.cellgmp.web.page.Happening;
import org.cellgmp.web.page.Tone;

/**
 * All that the page of one record shows.
 *
 * @param base path of the record's page
 * @param versionOf "2 of 3"
 * @param state in words, null for kinds without one
 * @param judged true if a statement on this very version exists
 * @param statementHref page of the statement; null without one
 * @param deviations number of the deviation by id of the finding, or by {@code event:} and id of the event
 * @param moreStory page with the rest of the story; null if all is here
 * @param exhibits what bears the record out
 * @param correction the form, null while nothing is being corrected
 */
public record RecordPage(
        RecordView view,
        String base,
        Sheet sheet,
        List<RecordView> history,
        String versionOf,
        String state,
        Tone tone,
        List<Action> actions,
        boolean judged,
        String statementHref,
        List<Count> tally,
        List<String> unseen,
        boolean mayOpen,
        Map<String, String> deviations,
        List<Happening> story,
        String moreStory,
        Correction correction,
        Exhibits exhibits) {
    /** How many findings of one weight. */
    public record Count(Tone tone, String words) {}

    /** What people call it, for a batch with its product. */
    public String heading() {
        var title = view.record().title();
        if (view.record() instanceof BatchRecord batch && batch.header().productName() != null)
            return title + " \u00b7 " + batch.header().productName();
        return title;
    }

    /** What is left of a cell bank and what in its store cannot be; null for another kind. @param today day of expiry */
    public BankStock stock(LocalDate today) {
        return view.record() instanceof CellBank bank
                ? BankStock.of(new Addressed<>(view.address(), bank), today)
                : null;
    }

    public boolean latest() {
        return view.address().version() == view.latest();
    }
}
