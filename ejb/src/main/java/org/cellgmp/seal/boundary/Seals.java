package org.cellgmp.seal.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipOutputStream;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.LeavesOut;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.job.JobView;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.seal.Checkpoint;
import org.cellgmp.seal.KeptCheck;
import org.cellgmp.seal.PackChoice;
import org.cellgmp.seal.PackScope;
import org.cellgmp.seal.PackSink;
import org.cellgmp.seal.SealStanding;
import org.cellgmp.seal.SealedPlace;
import org.cellgmp.seal.control.CheckJob;
import org.cellgmp.seal.control.KeyRing;
import org.cellgmp.seal.control.PackWriter;
import org.cellgmp.seal.control.ReportShelf;
import org.cellgmp.seal.control.SealReader;

/** The door of the seals, for those who review the trail. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed({Role.INSPECTS, Role.QA})
public class Seals {
    private static final int LONGEST_REASON = 2_000;

    @Inject
    SealReader reader;

    @Inject
    ReportShelf reports;

    @Inject
    PackWriter packs;

    @Inject
    KeyRing ring;

    @Inject
    Jobs jobs;

    @Inject
    Trail trail;

    public SealStanding standing() {
        return reader.standing();
    }

    /** Where an event stands. @return null while it waits for its place */
    public SealedPlace place(long event) {
        return reader.place(event);
    }

    /**
     * The proof of one event as ear/docs/seal-format.md has it, under the newest checkpoint.
     *
     * @throws Refusal NOT_FOUND, or CONFLICT while the event waits for its place
     */
    @LeavesOut
    public byte[] proof(long event) throws Refusal {
        CurrentCall.inside().insist(trail.event(event));
        var proof = reader.proof(event)
                .orElseThrow(() -> new Refusal(Refusal.Reason.CONFLICT, "seal.waiting", Long.toString(event)));
        trail.append(Act.of("seal.proof-exported", null).with("event", Long.toString(event)));
        return proof;
    }

    /**
     * As {@link #proof}, in the binary form of RFC 9162, under one kilobyte; it holds neither the event nor the checkpoint.
     *
     * @throws Refusal as {@link #proof}
     */
    @LeavesOut
    public byte[] compactProof(long event) throws Refusal {
        CurrentCall.inside().insist(trail.event(event));
        var proof = reader.compactProof(event)
                .orElseThrow(() -> new Refusal(Refusal.Reason.CONFLICT, "seal.waiting", Long.toString(event)));
        trail.append(Act.of("seal.proof-exported", null)
                .with("event", Long.toString(event))
                .with("form", "binary"));
        return proof;
    }

    /** The canonical bytes of an event, which a binary proof is about. @throws Refusal NOT_FOUND */
    @LeavesOut
    public byte[] canonical(long event) throws Refusal {
        CurrentCall.inside().insist(trail.event(event));
        trail.append(Act.of("seal.proof-exported", null)
                .with("event", Long.toString(event))
                .with("form", "event"));
        return reader.canonical(event);
    }

    /** Newest first. @param before size of the last one seen, null for the first page; @param limit at most {@link Page#LARGEST} */
    public List<Checkpoint> checkpoints(Long before, int limit) {
        return reader.checkpoints(before == null ? Long.MAX_VALUE : before, Math.max(1, Math.min(limit, Page.LARGEST)));
    }

    /** Reads the whole trail again and holds it against every checkpoint, in the background. */
    @RolesAllowed({Role.QA, Role.SYSTEM})
    public JobView check() {
        var job = jobs.start(CheckJob.KIND, Map.of());
        trail.append(Act.of("seal.check-started", null).with("job", job.number()));
        return job;
    }

    /**
     * Lets another key sign from now on, say once a year or when the old one may be known to somebody. The trail announces it first.
     *
     * @throws Refusal UNREADABLE without a reason, CONFLICT while an announced key has not begun to sign
     */
    @RolesAllowed(Role.QA)
    public void introduceKey(String reason) throws Refusal {
        ring.introduce(Prose.required("reason", reason, LONGEST_REASON));
    }

    /** Newest first. @param before position of the last one seen, null for the first page */
    @RolesAllowed({Role.INSPECTS, Role.QA, Role.SYSTEM})
    public List<KeptCheck> checks(Long before, int limit) {
        return reports.before(before == null ? Long.MAX_VALUE : before, Math.max(1, Math.min(limit, Page.LARGEST)));
    }

    /** @throws Refusal NOT_FOUND */
    public KeptCheck checked(String number) throws Refusal {
        return reports.find(number)
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "seal.check-unknown", number));
    }

    /**
     * Writes down that a pack is handed out, before its first byte leaves.
     *
     * @return the size of the pack, for {@link #pack}
     * @throws Refusal CONFLICT if nothing is sealed yet
     */
    public long announcePack(PackScope scope) throws Refusal {
        long size = reader.packSize();
        if (size == 0) throw new Refusal(Refusal.Reason.CONFLICT, "seal.nothing");
        // Events of a record are found by their terms.
        trail.upToDate();
        trail.append(Act.of("seal.pack-exported", null)
                .with("size", Long.toString(size))
                .with("from", scope.from() == null ? null : scope.from().toString())
                .with("to", scope.to() == null ? null : scope.to().toString())
                .with("records", scope.records().isEmpty() ? null : String.join(" ", scope.records())));
        return size;
    }

    /** Streams the pack. @throws IOException if the reader hangs up */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void pack(PackScope scope, long size, ZipOutputStream zip) throws IOException {
        packs.write(scope, size, zip);
    }

    /** The size of a pack that would be made now: that of the newest checkpoint; 0 if nothing is sealed. */
    @RolesAllowed(Role.QA)
    public long packSize() {
        return reader.packSize();
    }

    /**
     * Hands every place below the size to the sink, for a pack in a form of its own. Who calls writes in the trail what became of it.
     *
     * @param choice which events stand in it in full; those that announce keys must @throws IOException what the sink throws
     */
    @RolesAllowed(Role.QA)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void pack(PackChoice choice, long size, PackSink sink) throws IOException {
        packs.write(choice, size, sink);
    }
}
