package org.cellgmp.dossier.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.dossier.Aim;
import org.cellgmp.dossier.Branch;
import org.cellgmp.dossier.BranchKind;
import org.cellgmp.dossier.ChinaEnvelope;
import org.cellgmp.dossier.EuropeanEnvelope;
import org.cellgmp.dossier.Placement;
import org.cellgmp.dossier.PlannedLeaf;
import org.cellgmp.dossier.UnitedStatesAdmin;
import org.cellgmp.dossier.control.BaselineShelf;
import org.cellgmp.dossier.control.DocumentStanding;
import org.cellgmp.dossier.control.FileReviewing;
import org.cellgmp.dossier.control.KeyShelf;
import org.cellgmp.dossier.control.LeafExchange;
import org.cellgmp.dossier.control.LeafFiles;
import org.cellgmp.dossier.control.PlacementCheck;
import org.cellgmp.dossier.control.PlanFinder;
import org.cellgmp.dossier.control.PublishSequence;
import org.cellgmp.dossier.control.SequenceArchive;
import org.cellgmp.dossier.control.SequenceWriter;
import org.cellgmp.dossier.control.UploadIntake;
import org.cellgmp.dossier.entity.Dossier;
import org.cellgmp.dossier.entity.GovernedBranch;
import org.cellgmp.dossier.entity.PlacedLeaf;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.job.JobView;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.boundary.Numbers;
import org.cellgmp.review.boundary.ReviewedThings;

/**
 * The door for planning and publishing dossiers: regulatory writers only; the house itself may open one for demonstration. Every
 * command writes its event.
 */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed(Role.WRITER)
public class DossierPlanning {
    @PersistenceContext
    EntityManager entities;

    @Inject
    PlanFinder finder;

    @Inject
    DocumentStanding standing;

    @Inject
    SequenceArchive archive;

    @Inject
    UploadIntake uploads;

    @Inject
    KeyShelf keys;

    @Inject
    LeafFiles leafFiles;

    @Inject
    LeafExchange exchange;

    @Inject
    BaselineShelf baselines;

    @Inject
    ReviewedThings reviewed;

    @Inject
    Numbers numbers;

    @Inject
    Jobs jobs;

    @Inject
    CurrentActor currentActor;

    @Inject
    Trail trail;

    /** Opens a dossier for an investigational product. @return its number. @throws Refusal without title or product code */
    @RolesAllowed({Role.WRITER, Role.SYSTEM})
    public String open(String title, String product) throws Refusal {
        return open(title, product, Aim.FIRST_TRIAL);
    }

    /** Opens a dossier that asks for something else than a first trial. */
    @RolesAllowed({Role.WRITER, Role.SYSTEM})
    public String open(String title, String product, Aim aim) throws Refusal {
        var dossier = Dossier.open(numbers.next("DO"), title, product, currentActor.get());
        if (!aim.equals(Aim.FIRST_TRIAL)) dossier.aim(aim);
        entities.persist(dossier);
        trail.append(Act.of("dossier.opened", dossier.number())
                .changing(Change.between(
                        dossier.number(), null, Map.of("title", dossier.title(), "product", dossier.product()))));
        return dossier.number();
    }

    /** States what the applicant says for China; blanks may be filled later. @throws Refusal for words no page can hold */
    @RolesAllowed({Role.WRITER, Role.SYSTEM})
    public void state(String number, ChinaEnvelope envelope) throws Refusal {
        var dossier = finder.locked(number);
        PlacementCheck.words(envelope);
        var before = dossier.china();
        constant(
                dossier,
                Region.CN,
                List.of(before.applicationId(), before.productNumber(), before.productType(), before.applicationType()),
                List.of(
                        envelope.applicationId(),
                        envelope.productNumber(),
                        envelope.productType(),
                        envelope.applicationType()));
        dossier.state(envelope);
        trail.append(Act.of("dossier.china-stated", number)
                .changing(Change.between(number, Map.of("china", before), Map.of("china", envelope))));
    }

    /** States what the applicant says for the United States. */
    @RolesAllowed({Role.WRITER, Role.SYSTEM})
    public void state(String number, UnitedStatesAdmin admin) throws Refusal {
        var dossier = finder.locked(number);
        PlacementCheck.words(admin);
        var before = dossier.unitedStates();
        constant(
                dossier,
                Region.US,
                List.of(before.applicationNumber(), before.applicationType()),
                List.of(admin.applicationNumber(), admin.applicationType()));
        dossier.state(admin);
        trail.append(Act.of("dossier.united-states-stated", number)
                .changing(Change.between(number, Map.of("unitedStates", before), Map.of("unitedStates", admin))));
    }

    /** States what the applicant says for the European Union. */
    @RolesAllowed({Role.WRITER, Role.SYSTEM})
    public void state(String number, EuropeanEnvelope envelope) throws Refusal {
        var dossier = finder.locked(number);
        PlacementCheck.words(envelope);
        var before = dossier.european();
        constant(dossier, Region.EU, List.of(before.identifier()), List.of(envelope.identifier()));
        constant(dossier, Region.EU, List.of(before.inventedName()), List.of(envelope.inventedName()));
        dossier.state(envelope);
        trail.append(Act.of("dossier.europe-stated", number)
                .changing(Change.between(number, Map.of("europe", before), Map.of("europe", envelope))));
    }

    /** What names the application never changes once a sequence was published (CDE 4.2.13). */
    private void constant(Dossier dossier, Region region, List<String> before, List<String> now) throws Refusal {
        if (!before.equals(now) && !finder.sequences(dossier, region).isEmpty())
            throw new Refusal(Refusal.Reason.CONFLICT, "dossier.application-fixed", dossier.number(), region.name());
    }

    /**
     * Adds a branch: a substance with its manufacturer, a product, an excipient, an indication. It is written once, from governed values;
     * values that are not there yet are proposed by it.
     *
     * @param values one for each attribute of the kind; a product may leave some empty
     * @throws Refusal if a required one is empty, or the same branch is there already
     */
    @RolesAllowed({Role.WRITER, Role.SYSTEM})
    public Branch addBranch(String number, BranchKind kind, List<String> values) throws Refusal {
        var dossier = finder.locked(number);
        var kept = PlacementCheck.branch(kind, values);
        for (var other : finder.branches(dossier))
            if (other.kind() == kind && other.values().equals(kept))
                throw new Refusal(Refusal.Reason.CONFLICT, "dossier.branch-twice", other.name());
        var known = keys.same(kind, kept);
        var key = known.isPresent() ? known.get() : keys.propose(kind, kept, currentActor.get());
        var branch = new GovernedBranch(dossier, key);
        entities.persist(branch);
        trail.append(Act.of("dossier.branch-added", number)
                .with("branch", branch.view().name())
                .with("key", key.number() + "/v" + key.version())
                .changing(Change.between(
                        number,
                        null,
                        Map.of(
                                "branches",
                                Map.of(branch.view().name(), branch.view().attributes())))));
        return branch.view();
    }

    /**
     * Places the latest approved version of a document.
     *
     * @return number of the leaf
     * @throws Refusal if the document is not approved or of another product, the place takes no leaf, or a branch is missing
     */
    public int placeDocument(String number, String document, Placement placement) throws Refusal {
        var dossier = finder.locked(number);
        var found = standing.approved(dossier.product(), document);
        var leaf = PlacementCheck.leaf(
                placement,
                finder.branches(dossier),
                found.titleEnglish(),
                found.titleChinese(),
                found.fileName(),
                found.pdf().sha256(),
                found.pdf().size(),
                found.number() + "/v" + found.version());
        return place(dossier, leaf, null);
    }

    /**
     * Places an uploaded PDF.
     *
     * @param content read to its end; nothing is kept if it is no PDF
     * @param name as the browser gave it
     */
    public int placeUpload(String number, InputStream content, String name, Placement placement)
            throws Refusal, IOException {
        var dossier = finder.locked(number);
        var branches = finder.branches(dossier);
        PlacementCheck.leaf(placement, branches, null, null, name, "", 0, null);
        var stored = uploads.keepPdf(content, name);
        var file = stored.file();
        return place(
                dossier,
                PlacementCheck.leaf(placement, branches, null, null, name, file.sha256(), file.size(), null),
                stored);
    }

    /** @param received null for a document */
    private int place(Dossier dossier, PlannedLeaf leaf, UploadIntake.KeptPdf received) {
        var placed = new PlacedLeaf(dossier, leaf, currentActor.get());
        LeafExchange.receipt(placed, received);
        entities.persist(placed);
        leafFiles.keep(placed);
        if (received != null) reviewed.stands(FileReviewing.thing(dossier, placed));
        trail.append(Act.of("dossier.leaf-placed", dossier.number())
                .with("leaf", Integer.toString(placed.number()))
                .changing(Change.between(dossier.number(), null, LeafExchange.fields(placed))));
        return placed.number();
    }

    /** Puts the newest approved version of its document in the place of the one that is there. */
    public void renew(String number, int leaf) throws Refusal {
        var dossier = finder.locked(number);
        var placed = finder.leaf(dossier, leaf);
        if (placed.document() == null)
            throw new Refusal(Refusal.Reason.CONFLICT, "dossier.leaf-no-document", Integer.toString(leaf));
        var found = standing.approved(dossier.product(), placed.document());
        refile(dossier, placed, found.pdf(), found.number() + "/v" + found.version(), null);
    }

    /** Puts an uploaded PDF in the place of the file that is there. */
    public void refile(String number, int leaf, InputStream content, String name) throws Refusal, IOException {
        var dossier = finder.locked(number);
        var placed = finder.leaf(dossier, leaf);
        var stored = uploads.keepPdf(content, name);
        refile(dossier, placed, stored.file(), null, stored);
    }

    private void refile(
            Dossier dossier, PlacedLeaf placed, StoredFile file, String source, UploadIntake.KeptPdf received)
            throws Refusal {
        trail.append(Act.of("dossier.leaf-refiled", dossier.number())
                .with("leaf", Integer.toString(placed.number()))
                .changing(exchange.of(dossier, placed, file, source, received, currentActor.get())));
    }

    /** Takes a leaf out of the plan; where it was published, the next sequence deletes it. @throws Refusal without a reason */
    public void withdraw(String number, int leaf, String reason) throws Refusal {
        var dossier = finder.locked(number);
        var placed = finder.leaf(dossier, leaf);
        var why = Prose.required("reason", reason, 2_000);
        placed.withdraw(currentActor.get());
        dossier.touch();
        reviewed.ends(FileReviewing.thing(dossier, placed));
        trail.append(Act.of("dossier.leaf-withdrawn", number)
                .because(why)
                .with("leaf", Integer.toString(leaf))
                .changing(Change.between(number, LeafExchange.fields(placed), null)));
    }

    /**
     * Asks for the next sequence of a region.
     *
     * @param revision of the plan that the person saw
     * @param despite why it is published although something in it is not approved or not as the baseline has it; null if nothing is said
     * @return the job that publishes it
     * @throws Refusal CONFLICT if the plan changed since; BLOCKED, naming it, for the first thing that keeps it from being built, and without a
     *     reason where one is wanted
     */
    public JobView publish(String number, Region region, int revision, String despite) throws Refusal, IOException {
        PlacementCheck.published(region);
        var why = Prose.optional("despite", despite, PublishSequence.LONGEST_REASON);
        var dossier = finder.locked(number);
        if (dossier.revision() != revision)
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "dossier.plan-changed",
                    number,
                    Integer.toString(revision),
                    Integer.toString(dossier.revision()));
        var order = archive.order(dossier, region);
        var blocks = SequenceWriter.blocks(order);
        if (!blocks.isEmpty()) throw PlacementCheck.blocked(number, blocks);
        var standing = baselines.standing(dossier, region);
        if (standing.wantsReason() && why == null)
            throw new Refusal(
                    Refusal.Reason.BLOCKED,
                    "dossier.reason-wanted",
                    number,
                    Integer.toString(standing.unapproved().size()),
                    Long.toString(standing.altering()));
        var despiteWhat = standing.wantsReason() ? why : null;
        var job = jobs.start(
                PublishSequence.KIND,
                PublishSequence.parameters(number, region, revision, standing.baseline(), despiteWhat));
        trail.append(Act.of("dossier.publish-asked", number)
                .because(despiteWhat)
                .with("region", region.name())
                .with("sequence", order.number())
                .with("baseline", standing.baseline() == null ? null : Integer.toString(standing.baseline()))
                .with("unapproved", Integer.toString(standing.unapproved().size()))
                .with("departures", Integer.toString(standing.departures().size()))
                .with("job", job.number()));
        return job;
    }
}
