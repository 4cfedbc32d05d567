package org.cellgmp.report.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.ground.WrittenWords;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.report.ReportFile;
import org.cellgmp.report.ReportKind;
import org.cellgmp.report.ReportView;
import org.cellgmp.report.ReviewOrder;
import org.cellgmp.report.control.Making;
import org.cellgmp.report.control.Printing;
import org.cellgmp.report.control.ReportShelf;

/** The door to reports: whoever may read a thing may print it, and every print is an event. */
@Stateless
@RolesAllowed(Role.READER)
public class Reports {
    @Inject
    Printing printing;

    @Inject
    ReportShelf shelf;

    @Inject
    FileStore files;

    @Inject
    Trail trail;

    /**
     * The report of a thing as it stands. What says the same word by word was kept before and is given again under its number.
     *
     * @param subject number of the quality event, CAPA or product review
     * @param revision it is wanted of; null for the latest. Of an earlier one only what was printed then can be given. Of a product
     *     review its version, each of which is kept whole
     * @param language en, zh or both
     * @throws Refusal NOT_FOUND; UNREADABLE for another language; CONFLICT if it was changed since that revision and
     *     nothing was printed then
     */
    public ReportView of(ReportKind kind, String subject, Integer revision, String language) throws Refusal {
        return printing.print(kind, subject, revision, Making.language(language));
    }

    /**
     * A trial print of the review of a product over a period, drawn up from what is kept now. It is not approved, and says so.
     *
     * @throws Refusal UNREADABLE for a span that ends before it begins or is longer than two years, or another language; NOT_FOUND
     *     without a batch made in it; TOO_LARGE for more than 500 batches
     */
    @RolesAllowed({Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH})
    public ReportView review(ReviewOrder order) throws Refusal {
        return printing.review(order, Making.language(order.language()));
    }

    /** @throws Refusal NOT_FOUND */
    public ReportView get(String number) throws Refusal {
        return shelf.find(number)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "report.unknown", String.valueOf(number)));
    }

    /**
     * Newest first.
     *
     * @param subject number of what is reported, or product code; null for all; @param kind null for all
     * @param after cursor of the page before; null for the first @throws Refusal UNREADABLE for a broken cursor
     */
    public Page<ReportView> list(String subject, ReportKind kind, String after, int limit) throws Refusal {
        return shelf.list(subject, kind, after, limit);
    }

    /**
     * A file of a report, about to leave the house: that is written in the trail.
     *
     * @param kept true if the person keeps it, false if it is only shown
     * @throws Refusal NOT_FOUND
     */
    public InputStream open(String number, ReportFile which, boolean kept) throws Refusal {
        var report = get(number);
        var file = which.of(report);
        insist(report);
        trail.append(Making.told(kept ? "report.downloaded" : "report.viewed", report)
                .with("file", file.name())
                .with("digest", file.sha256()));
        try {
            return files.open(file.sha256());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The words of the print stand in both files; those of the one in Word's format can be looked through. */
    private void insist(ReportView report) {
        if (!CurrentCall.narrowed()) return;
        try {
            CurrentCall.inside().insist(WrittenWords.of(files.open(report.docx().sha256())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
