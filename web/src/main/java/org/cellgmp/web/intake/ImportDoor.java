package org.cellgmp.web.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.locks.LockSupport;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.ImportView;
import org.cellgmp.intake.boundary.Intake;
import org.cellgmp.job.JobState;
import org.cellgmp.job.JobView;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.api.Repeatable;
import org.cellgmp.web.job.JobApi;

/** What the REST doors for files have in common: a trial run, and on that the keeping, waited for a while. */
@ApplicationScoped
public class ImportDoor {
    /** A program waits this long for the record before it is told the job instead. */
    private static final long PATIENCE_NANOS = 15_000_000_000L;

    private static final long LOOK_EVERY_NANOS = 50_000_000L;

    @Inject
    private Intake intake;

    @Inject
    private Jobs jobs;

    @Inject
    private Repeatable repeatable;

    /**
     * @param dryRun true: only the report, with 200
     * @param reason may be null where every record is new
     * @return 201 with the place of the record, or 202 with the job if that takes longer
     */
    Response take(Upload upload, RecordKind kind, boolean dryRun, String reason) throws IOException, Refusal {
        var file = intake.receive(upload.content(), upload.name(), upload.mediaType());
        if (dryRun) return Response.ok(ImportTell.tell(tried(file, kind))).build();
        var given = reason == null ? upload.reason() : reason;
        // The trial run is part of what is done once: a call that comes again reads nothing anew.
        return repeatable.once(file.sha256() + "\n" + kind + "\n" + given, () -> keep(tried(file, kind), kind, given));
    }

    private ImportView tried(StoredFile file, RecordKind kind) throws IOException, Refusal {
        return kind == RecordKind.TRIAL_PROTOCOL ? intake.dryRunProtocol(file) : intake.dryRun(file, kind);
    }

    private Response keep(ImportView tried, RecordKind kind, String given) throws Refusal {
        ImportTell.checkKeepable(tried);
        var why = reason(tried, given);
        var job = awaited(
                kind == RecordKind.TRIAL_PROTOCOL
                        ? intake.commitProtocol(tried.number(), why)
                        : intake.commit(tried.number(), why));
        if (job.state() == JobState.FAILED)
            throw new Refusal(
                    Refusal.Reason.CONFLICT, job.message(), job.arguments().toArray(String[]::new));
        if (job.state() == JobState.CANCELLED) throw new Refusal(Refusal.Reason.CONFLICT, "job.ended", job.number());
        if (job.state() != JobState.DONE)
            return Response.accepted(JobApi.tell(job))
                    .location(URI.create("/api/v1/jobs/" + job.number()))
                    .build();
        var kept = intake.get(tried.number());
        return Response.created(URI.create(place(kind, kept)))
                .entity(Json.of("import", kept.number(), "job", job.number(), "records", kept.results()))
                .build();
    }

    private static String reason(ImportView tried, String given) {
        if (given != null && !given.isBlank()) return given;
        var bulk = tried.report().bulk();
        boolean allNew = (bulk == null || bulk.changed().equals("0"))
                && tried.report().records().stream().allMatch(record -> record.existing() == null);
        // A correction needs a person's reason; the first keeping of a file explains itself.
        return allNew ? "first import of " + tried.file().name() : null;
    }

    private JobView awaited(JobView started) throws Refusal {
        var job = started;
        for (long waited = 0; !job.state().ended() && waited < PATIENCE_NANOS; waited += LOOK_EVERY_NANOS) {
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
            job = jobs.get(started.number());
        }
        return job;
    }

    /** Where the first record is; the import itself if nothing of it was kept, because all had moved on. */
    private static String place(RecordKind kind, ImportView kept) {
        if (kept.results().isEmpty()) return "/api/v1/imports/" + kept.number();
        var address = kept.results().get(0);
        var number = address.substring(0, address.indexOf('/'));
        return "/api/v1/" + kind.plural() + "/" + number;
    }
}
