package org.cellgmp.takeover.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.deviation.Origin;
import org.cellgmp.ground.BoundedStream;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.job.JobState;
import org.cellgmp.job.JobView;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.takeover.BookLayout;
import org.cellgmp.takeover.FormerNumber;
import org.cellgmp.takeover.HistoryLine;
import org.cellgmp.takeover.TakenFrom;
import org.cellgmp.takeover.TakeoverRow;
import org.cellgmp.takeover.TakeoverState;
import org.cellgmp.takeover.TakeoverView;
import org.cellgmp.takeover.control.RegisterTaking;
import org.cellgmp.takeover.control.RegisterTemplate;
import org.cellgmp.takeover.control.RegisterTrials;
import org.cellgmp.takeover.control.TakeoverBook;
import org.cellgmp.takeover.control.TakeoverFinder;

/**
 * The door through which an older register comes in: a trial run first, which keeps nothing of it, then a confirmation with a
 * reason. For the quality unit, whose register it is; what came in is read by every role of the plant.
 */
@Stateless
@Interceptors(RefusedActs.class)
public class Takeovers {
    /** Largest workbook, bytes. */
    public static final long LARGEST = 100L << 20;

    private static final int FIRST_LINES = 20;

    @Inject
    FileStore files;

    @Inject
    TakeoverBook shelf;

    @Inject
    TakeoverFinder finder;

    @Inject
    RegisterTrials trials;

    @Inject
    Jobs jobs;

    @Inject
    Trail trail;

    /**
     * Stores the workbook, reads it through and reports. Nothing is taken over. Columns are found by their headings, or as a
     * person named them in the last workbook with the same headings.
     *
     * @throws Refusal if it is larger than {@link #LARGEST}, no workbook, or beyond the bounds
     */
    @RolesAllowed(Role.QA)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public TakeoverView tryOut(InputStream content, String name, String mediaType) throws IOException, Refusal {
        StoredFile file;
        try {
            file = files.store(new BoundedStream(content, LARGEST), name, mediaType);
        } catch (BoundedStream.Exceeded large) {
            throw new Refusal(Refusal.Reason.TOO_LARGE, "takeover.too-large", Long.toString(LARGEST >> 20));
        }
        try {
            return shelf.open(file, trials.report(file, null));
        } catch (Refusal refusal) {
            trail.appendApart(Act.of("takeover.file-refused", null)
                    .with("file", file.name())
                    .with("sha256", file.sha256())
                    .with("refusal", refusal.code()));
            throw refusal;
        }
    }

    /** Reads it anew, as a person says its sheets, columns and words are. @throws Refusal NOT_FOUND; CONFLICT once it was confirmed */
    @RolesAllowed(Role.QA)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public TakeoverView tryAgain(String number, BookLayout layout) throws IOException, Refusal {
        return shelf.again(number, trials.report(shelf.file(number), layout));
    }

    /**
     * Confirms a trial run: what it found is taken over in the background. One whose job failed or was stopped may be confirmed
     * again, and goes on where it ended.
     *
     * @return the job that does it
     * @throws Refusal without a reason, CONFLICT if it is under way or done, BLOCKED while it has mistakes; NOT_ALLOWED for whose
     *     role counts at some places only, for a register tells of every place
     */
    @RolesAllowed(Role.QA)
    @Interceptors(WithinReach.class)
    public JobView confirm(String number, String reason) throws Refusal {
        var why = shelf.checkedReason(reason);
        var before = shelf.held(number);
        if (before.state() == TakeoverState.CONFIRMED && !endedEarly(before.job()))
            throw new Refusal(Refusal.Reason.CONFLICT, "takeover.confirmed-before", number, before.job());
        var job = jobs.start(RegisterTaking.KIND, Map.of("import", number));
        shelf.confirm(number, why, job.number());
        return job;
    }

    private boolean endedEarly(String job) throws Refusal {
        var state = jobs.get(job).state();
        return state == JobState.FAILED || state == JobState.CANCELLED;
    }

    /** @throws Refusal NOT_FOUND */
    @RolesAllowed(Role.READER)
    public TakeoverView get(String number) throws Refusal {
        return shelf.get(number);
    }

    /** True if what was confirmed ended before all was taken over, and may be confirmed again. @throws Refusal NOT_FOUND */
    @RolesAllowed(Role.READER)
    public boolean mayGoOn(TakeoverView workbook) throws Refusal {
        return workbook.state() == TakeoverState.CONFIRMED && endedEarly(workbook.job());
    }

    /** Events and CAPAs that are here from a workbook, also while the rest is under way. */
    @RolesAllowed(Role.READER)
    public long count(String number) {
        return shelf.count(number);
    }

    /** Newest first. @param after cursor of the page before; null for the first */
    @RolesAllowed(Role.READER)
    public Page<TakeoverRow> list(String after, int limit) {
        return finder.list(after, limit);
    }

    /** What an older register says happened to an event or a CAPA, in its order. @throws Refusal UNREADABLE for a broken cursor */
    @RolesAllowed(Role.READER)
    public Page<HistoryLine> history(String subject, String after, int limit) throws Refusal {
        return finder.history(subject, after, limit);
    }

    /** The first lines of the history of what was taken over. @param origin null for what was not @return null for what was not */
    @RolesAllowed(Role.READER)
    public Page<HistoryLine> beginning(String subject, Origin origin) throws Refusal {
        return origin == null ? null : finder.history(subject, null, FIRST_LINES);
    }

    /** What bore a number in an older register; empty if nothing did. */
    @RolesAllowed(Role.READER)
    public List<FormerNumber> formerly(String number) {
        return number == null || number.isBlank() || number.length() > 300 ? List.of() : finder.formerly(number);
    }

    /** Where those of the numbers came from that an older register had; the others are absent. @param numbers of a page of a list */
    @RolesAllowed(Role.READER)
    public Map<String, TakenFrom> from(Collection<String> numbers) {
        return finder.from(numbers);
    }

    /** Writes the empty workbook. */
    @RolesAllowed(Role.READER)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void template(OutputStream out) throws IOException {
        RegisterTemplate.write(out);
    }

    /** The workbook as it came in; that it left the house stands in the trail. @throws Refusal NOT_FOUND */
    @RolesAllowed(Role.READER)
    public InputStream original(String number) throws IOException, Refusal {
        var file = shelf.file(number);
        trail.append(Act.of("takeover.file-read", number).with("sha256", file.sha256()));
        return files.open(file.sha256());
    }
}
