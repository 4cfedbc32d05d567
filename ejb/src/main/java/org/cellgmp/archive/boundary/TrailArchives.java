package org.cellgmp.archive.boundary;

import static org.cellgmp.ground.Refusal.Reason.CONFLICT;
import static org.cellgmp.ground.Refusal.Reason.NOT_FOUND;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Map;
import org.cellgmp.archive.ArchiveFile;
import org.cellgmp.archive.ArchivePolicy;
import org.cellgmp.archive.ArchiveView;
import org.cellgmp.archive.Period;
import org.cellgmp.archive.control.ArchiveShelf;
import org.cellgmp.archive.control.Closing;
import org.cellgmp.archive.control.ClosingJob;
import org.cellgmp.archive.control.HandingOut;
import org.cellgmp.archive.control.LookingJob;
import org.cellgmp.archive.entity.ClosedPeriod;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.OutsideScope;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.job.JobView;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.policy.Edition;
import org.cellgmp.policy.boundary.Editions;

/** The door of the archives, for those who review the trail. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed({Role.INSPECTS, Role.QA})
public class TrailArchives {
    @Inject
    ArchiveShelf shelf;

    @Inject
    Closing closing;

    @Inject
    HandingOut files;

    @Inject
    Editions editions;

    @Inject
    Jobs jobs;

    @Inject
    Trail trail;

    /** Newest first. @param after number of the last one seen, null for the first page; @param limit at most {@link Page#LARGEST} */
    public Page<ArchiveView> list(String after, int limit) {
        int rows = Math.max(1, Math.min(limit, Page.LARGEST));
        var found = shelf.list(after, rows + 1);
        return found.size() <= rows
                ? new Page<>(found, null)
                : new Page<>(found.subList(0, rows), found.get(rows - 1).number());
    }

    public Edition<ArchivePolicy> policy() {
        return editions.current(Closing.POLICY, ArchivePolicy.class, ArchivePolicy.usual());
    }

    /**
     * @param edition that was looked at
     * @throws Refusal UNREADABLE without a reason or for what cannot be; CONFLICT if it is not the last edition or nothing changes
     */
    @RolesAllowed(Role.QA)
    public Edition<ArchivePolicy> decide(int edition, ArchivePolicy next, String reason) throws Refusal {
        var before = policy();
        if (before.edition() != edition) throw new Refusal(CONFLICT, "policy.moved");
        return editions.keep(Closing.POLICY, before, next.checked(), reason);
    }

    /** Has a period closed, in the background. @throws Refusal UNREADABLE, BLOCKED if it is not over, CONFLICT if it was closed before */
    @RolesAllowed(Role.QA)
    public JobView close(String period) throws Refusal {
        var wanted = Period.read(period);
        closing.insist(wanted);
        var job = jobs.start(ClosingJob.KIND, Map.of(ClosingJob.PERIOD, wanted.toString()));
        trail.append(Act.of("archive.closing-asked", null)
                .with("period", wanted.toString())
                .with("job", job.number()));
        return job;
    }

    /** Has archives checked again, in the background. @param number of one, null for all @throws Refusal NOT_FOUND */
    @RolesAllowed(Role.QA)
    public JobView check(String number) throws Refusal {
        if (number != null) archive(number);
        var job = jobs.start(LookingJob.KIND, number == null ? Map.of() : Map.of(LookingJob.ARCHIVE, number));
        trail.append(Act.of("archive.check-asked", null).with("archive", number).with("job", job.number()));
        return job;
    }

    /** The file of an archive, about to leave the house: that is written in the trail. @throws Refusal NOT_FOUND, also if the file is gone */
    public ArchiveFile handOut(String number) throws Refusal {
        // A period of the whole trail is never inside the scope of one inspection.
        if (CurrentCall.narrowed()) throw new OutsideScope("inspection.not-narrowed");
        var archive = archive(number);
        var file = files.of(archive);
        if (file.isEmpty()) throw new Refusal(NOT_FOUND, "archive.missing", number, archive.file());
        trail.append(Act.of("archive.handed-out", null)
                .with("archive", number)
                .with("file", archive.file())
                .with("sha256", archive.sha256()));
        return file.get();
    }

    private ClosedPeriod archive(String number) throws Refusal {
        return shelf.find(number).orElseThrow(() -> new Refusal(NOT_FOUND, "archive.unknown", number));
    }
}
