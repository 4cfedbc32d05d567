package org.cellgmp.qualification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.cellgmp.conformity.boundary.Guidelines;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.job.JobHandler;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.job.JobStopped;
import org.cellgmp.template.PdfWriter;

/** Prints the whole catalogue in the background. Begun again after an interruption, it prints anew: of half a print nothing is kept. */
@ApplicationScoped
public class PrintingCatalogue implements JobHandler {
    public static final String KIND = "qualification.catalogue";
    /** Between two looks whether to stop, and two words on how far it is, each of which is a transaction. */
    private static final int PAGES = 10;

    /** A print of some 900 pages takes up to 1 GB while it is laid out: two at once would be too much for a small server. */
    private final Semaphore one = new Semaphore(1, true);

    @Inject
    Guidelines guidelines;

    @Inject
    RuleState state;

    @Inject
    CataloguePrint print;

    @Inject
    PrintShelf shelf;

    /** Takes the writer out of its work when somebody wants it to stop. */
    private static final class Halt extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(JobOrder order, JobProgress progress) throws Exception {
        var number = order.parameters().get("print");
        while (!one.tryAcquire(1, TimeUnit.SECONDS)) {
            progress.at(0, 0, "qualification.job.waiting");
            if (progress.stopWanted()) throw new JobStopped(0, null);
        }
        try {
            return print(number, progress);
        } catch (Halt halt) {
            throw new JobStopped(0, null);
        } finally {
            one.release();
        }
    }

    private String print(String number, JobProgress progress) throws Refusal {
        var run = shelf.find(number);
        if (run.printed()) return number;
        progress.at(0, 0, "qualification.job.laying-out");
        same(run.state());
        var at = HouseClock.nowAtSite().withNano(0);
        PdfWriter.Pdf made = print.pdf(guidelines.registers(), null, run.language(), at, (drawn, total) -> {
            if (drawn % PAGES != 0) return;
            if (progress.stopWanted()) throw new Halt();
            progress.at(drawn, total, "qualification.job.drawing");
        });
        // A print of two states of the rules would prove neither.
        same(run.state());
        progress.at(made.pages(), made.pages(), "qualification.job.storing");
        if (progress.stopWanted()) throw new Halt();
        shelf.keep(number, made, at);
        return number;
    }

    private void same(String wanted) throws Refusal {
        if (!state.now().digest().equals(wanted))
            throw new Refusal(Refusal.Reason.CONFLICT, "qualification.state-changed");
    }
}
