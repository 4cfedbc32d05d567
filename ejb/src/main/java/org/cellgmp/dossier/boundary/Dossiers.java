package org.cellgmp.dossier.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.document.DocumentView;
import org.cellgmp.dossier.DossierRow;
import org.cellgmp.dossier.DossierView;
import org.cellgmp.dossier.Filing;
import org.cellgmp.dossier.PlanJudgement;
import org.cellgmp.dossier.PlanNode;
import org.cellgmp.dossier.SequenceView;
import org.cellgmp.dossier.control.Completeness;
import org.cellgmp.dossier.control.DocumentStanding;
import org.cellgmp.dossier.control.KeyShelf;
import org.cellgmp.dossier.control.PlacementCheck;
import org.cellgmp.dossier.control.PlanFinder;
import org.cellgmp.dossier.control.PlanTree;
import org.cellgmp.dossier.control.PlanWarnings;
import org.cellgmp.dossier.control.SequenceArchive;
import org.cellgmp.dossier.control.SequenceOrder;
import org.cellgmp.dossier.control.SequenceWriter;
import org.cellgmp.dossier.entity.Dossier;
import org.cellgmp.dossier.entity.FiledSequence;
import org.cellgmp.ectd.CtdStructure;
import org.cellgmp.ectd.Heading;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.SequenceFinding;
import org.cellgmp.ectd.SequenceReport;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.recordkeeping.StoredFile;

/** The door for reading dossiers and what was published from them. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class Dossiers {
    @Inject
    PlanFinder finder;

    @Inject
    DocumentStanding standing;

    @Inject
    KeyShelf keys;

    @Inject
    SequenceArchive archive;

    @Inject
    Trail trail;

    /** Newest number first. @param after number of the last row of the page before; null for the first */
    @RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS, Role.SYSTEM})
    public Page<DossierRow> list(String after, int limit) {
        return finder.list(after, limit);
    }

    /** @throws Refusal NOT_FOUND */
    public DossierView get(String number) throws Refusal {
        return view(finder.dossier(number));
    }

    /** The plan hung into the headings of both modules 1 and of modules 2 to 5. */
    public List<PlanNode> tree(DossierView dossier) {
        return new PlanTree(dossier.leaves(), dossier.aim()).roots();
    }

    /** Headings where a leaf may stand, by tree and order. */
    public List<Heading> places() {
        return CtdStructure.get().all().stream().filter(Heading::leafAllowed).toList();
    }

    /** The heading a person names: see {@link org.cellgmp.dossier.Placement}. */
    public Optional<Heading> heading(String named) {
        return CtdStructure.get().named(named);
    }

    /** Where documents of a product are filed, in plans and in published sequences. */
    public List<Filing> filings(String product) throws IOException {
        return archive.filings(product);
    }

    /** Documents that could be placed: the latest approved version of each of the product. */
    public List<DocumentView> documents(String product) {
        return standing.all(product);
    }

    /** What publishing the region now would come to, without writing anything. */
    public PlanJudgement judge(String number, Region region) throws Refusal, IOException {
        var dossier = finder.dossier(number);
        PlacementCheck.published(region);
        var order = archive.order(dossier, region);
        var blocks = SequenceWriter.blocks(order);
        return new PlanJudgement(
                region,
                order.number(),
                blocks,
                warnings(dossier, region),
                missing(order, dossier),
                blocks.isEmpty() ? SequenceWriter.preview(order) : List.of());
    }

    private List<SequenceFinding> warnings(Dossier dossier, Region region) {
        return PlanWarnings.of(
                standing.views(dossier.product(), finder.leaves(dossier)),
                keys.of(finder.branches(dossier)).values(),
                region);
    }

    private static List<org.cellgmp.ectd.MissingContent> missing(SequenceOrder order, Dossier dossier) {
        return order.history().isEmpty()
                ? Completeness.of(order.plan().leaves(), order.region(), dossier.aim())
                : List.of();
    }

    /**
     * Makes the next sequence of the region in a work folder, judges it as it lies there, and throws it away.
     *
     * @return findings that block it, if it cannot be made; otherwise the whole report
     */
    @RolesAllowed({Role.WRITER, Role.APPROVER})
    public SequenceReport validate(String number, Region region) throws Refusal, IOException {
        var dossier = finder.dossier(number);
        PlacementCheck.published(region);
        var order = archive.order(dossier, region);
        var report = archive.rehearse(order);
        var findings = new ArrayList<>(report.findings());
        findings.addAll(warnings(dossier, region));
        trail.append(Act.of("dossier.validated", number)
                .with("region", region.name())
                .with("sequence", order.number()));
        return new SequenceReport(
                report.application(),
                report.sequence(),
                report.region(),
                report.files(),
                report.bytes(),
                findings,
                missing(order, dossier),
                report.notChecked());
    }

    /**
     * A published sequence.
     *
     * @param name region and number (cn-0000), or the number alone where it is unique
     * @throws Refusal NOT_FOUND; CONFLICT if the number alone names two
     */
    public SequenceView sequence(String number, String name) throws Refusal, IOException {
        var dossier = finder.dossier(number);
        return archive.view(number, find(dossier, name));
    }

    /** The ZIP of a published sequence; that it was taken is an event. */
    public StoredFile zip(String number, String name) throws Refusal {
        var dossier = finder.dossier(number);
        var sequence = find(dossier, name);
        trail.append(Act.of("dossier.sequence-downloaded", number)
                .with("region", sequence.region().name())
                .with("sequence", sequence.number())
                .with("zip-sha256", sequence.zipSha256()));
        return new StoredFile(
                sequence.zipSha256(),
                sequence.zipSize(),
                number + "-" + sequence.row().name() + ".zip",
                "application/zip");
    }

    private FiledSequence find(Dossier dossier, String name) throws Refusal {
        var found = finder.sequences(dossier).stream()
                .filter(sequence ->
                        sequence.row().name().equals(name) || sequence.number().equals(name))
                .toList();
        if (found.isEmpty())
            throw new Refusal(Refusal.Reason.NOT_FOUND, "dossier.sequence-not-found", dossier.number(), name);
        if (found.size() > 1)
            throw new Refusal(
                    Refusal.Reason.CONFLICT,
                    "dossier.sequence-ambiguous",
                    name,
                    found.get(0).row().name(),
                    found.get(1).row().name());
        return found.get(0);
    }

    private DossierView view(Dossier dossier) {
        return new DossierView(
                dossier.number(),
                dossier.revision(),
                dossier.title(),
                dossier.product(),
                dossier.aim(),
                dossier.china(),
                dossier.unitedStates(),
                dossier.european(),
                finder.branches(dossier),
                standing.views(dossier.product(), finder.leaves(dossier)),
                finder.sequences(dossier).stream().map(FiledSequence::row).toList(),
                dossier.openedByName(),
                dossier.openedAt());
    }
}
