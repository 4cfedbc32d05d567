package org.cellgmp.qualification.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.qualification.CataloguePrintView;
import org.cellgmp.qualification.control.PrintShelf;
import org.cellgmp.qualification.control.PrintingCatalogue;
import org.cellgmp.qualification.control.ProtocolPrint;
import org.cellgmp.qualification.control.RuleState;
import org.cellgmp.qualification.entity.CataloguePrintRun;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.recordkeeping.boundary.Numbers;

/**
 * The door of the whole catalogue as PDF: hundreds of pages, so printed in the background and kept. Whoever reads records takes out what is
 * printed; whoever works here has it printed.
 */
@Stateless
@RolesAllowed(Role.READER)
public class CataloguePrints {
    @Inject
    PrintShelf shelf;

    @Inject
    RuleState state;

    @Inject
    Jobs jobs;

    @Inject
    FileStore files;

    @Inject
    Numbers numbers;

    @Inject
    CurrentActor actor;

    @Inject
    Trail trail;

    /**
     * Asks for the catalogue as it is now. What is printed or being printed of the same state is given, and nothing begins; what was
     * stopped or failed begins again.
     *
     * @param language en, zh or both
     * @throws Refusal UNREADABLE for another language; CONFLICT if somebody asks for the same at this moment
     */
    @RolesAllowed(Role.WORKER)
    @Interceptors(RefusedActs.class)
    public CataloguePrintView start(String language) throws Refusal {
        var code = ProtocolPrint.language(language).code();
        var now = state.now();
        var known = shelf.of(now.digest(), code);
        if (known.isPresent() && (known.get().printed() || !ended(known.get()))) {
            told(known.get(), known.get().job());
            return view(known.get(), now.digest());
        }
        var run = known.isPresent()
                ? known.get()
                : new CataloguePrintRun(
                        numbers.next("CP"), code, now.digest(), now.rulebook(), now.selfCheck(), actor.get());
        var job = jobs.start(PrintingCatalogue.KIND, Map.of("print", run.number()));
        run.doneBy(job.number());
        if (known.isEmpty()) shelf.add(run);
        told(run, job.number());
        return view(run, now.digest());
    }

    private boolean ended(CataloguePrintRun run) throws Refusal {
        return jobs.get(run.job()).state().ended();
    }

    private void told(CataloguePrintRun run, String job) {
        trail.append(Act.of("qualification.catalogue-asked", run.number())
                .with("language", run.language())
                .with("job", job));
    }

    /** Newest first. @param after cursor of the page before; null for the first @throws Refusal UNREADABLE for a broken cursor */
    public Page<CataloguePrintView> list(String after, int limit) throws Refusal {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var found = shelf.list(cursor(after), rows);
        var now = state.now().digest();
        var views = new ArrayList<CataloguePrintView>();
        for (var run : found.subList(0, Math.min(rows, found.size()))) views.add(view(run, now));
        return new Page<>(views, found.size() > rows ? found.get(rows - 1).id().toString() : null);
    }

    private static Long cursor(String after) throws Refusal {
        try {
            return after == null || after.isEmpty() ? null : Long.valueOf(after);
        } catch (NumberFormatException broken) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "ground.broken-cursor", after);
        }
    }

    /** @throws Refusal NOT_FOUND */
    public CataloguePrintView get(String number) throws Refusal {
        return view(shelf.find(number), state.now().digest());
    }

    private CataloguePrintView view(CataloguePrintRun run, String now) throws Refusal {
        return run.view(now, jobs.get(run.job()));
    }

    /**
     * The PDF, about to leave the house: that is written in the trail. It is the file that was printed, byte for byte.
     *
     * @throws Refusal NOT_FOUND; CONFLICT while it is not printed
     */
    public InputStream open(String number) throws Refusal {
        var run = shelf.find(number);
        var digest = Optional.ofNullable(run.digest())
                .orElseThrow(() -> new Refusal(Refusal.Reason.CONFLICT, "qualification.not-printed", number));
        trail.append(Act.of("qualification.catalogue-exported", number)
                .with("guideline", "all")
                .with("form", "pdf " + run.language())
                .with("digest", digest));
        try {
            return files.open(digest);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
