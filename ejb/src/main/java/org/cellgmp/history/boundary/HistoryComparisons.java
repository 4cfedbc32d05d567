package org.cellgmp.history.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.io.IOException;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.difference.Comparison;
import org.cellgmp.difference.Differences;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.history.ChangedLeaf;
import org.cellgmp.history.control.Comparing;
import org.cellgmp.history.control.HistoryShelf;
import org.cellgmp.history.control.PdfPages;
import org.cellgmp.recordkeeping.StoredFile;

/** The door to what changed between two sequences of an application, leaf by leaf and in the words of a PDF; and to its pages. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class HistoryComparisons {
    @Inject
    HistoryShelf shelf;

    @Inject
    Comparing comparing;

    @Inject
    Histories histories;

    @Inject
    PdfPages pages;

    /**
     * What is in force after one sequence and was not after the other; the earlier of the two is what was.
     *
     * @param after as the page before gave it; null for the first
     */
    public Page<ChangedLeaf> between(String number, String one, String other, Long after) throws Refusal {
        var application = shelf.application(number);
        int first = shelf.sequence(application, one).ordinal();
        int second = shelf.sequence(application, other).ordinal();
        return comparing.between(
                application, Math.min(first, second), Math.max(first, second), after, Histories.PORTION);
    }

    /** Page by page, in words. @throws Refusal NOT_FOUND; UNREADABLE if one says nothing that can be read; TOO_LARGE */
    public Differences words(String number, long before, long now) throws Refusal, IOException {
        var earlier = histories.file(number, before);
        var later = histories.file(number, now);
        return Comparison.ofPages(
                pages.words(earlier.sha256(), earlier.size(), earlier.name()),
                pages.words(later.sha256(), later.size(), later.name()));
    }

    /** A page of a PDF as PNG. @param page from 1 */
    public byte[] picture(String number, long leaf, int page) throws Refusal, IOException {
        var file = histories.file(number, leaf);
        return pages.picture(file.sha256(), file.size(), file.name(), page);
    }

    /** Pages of a PDF; 0 where it cannot be told. */
    public int pages(String number, long leaf) throws Refusal, IOException {
        StoredFile file = histories.file(number, leaf);
        return pages.count(file.sha256(), file.size());
    }
}
