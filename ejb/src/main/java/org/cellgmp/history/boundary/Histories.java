package org.cellgmp.history.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ectd.SequenceFinding;
import org.cellgmp.ectd.SequenceReport;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.history.Branch;
import org.cellgmp.history.HistoryRow;
import org.cellgmp.history.KeptFile;
import org.cellgmp.history.LeafLine;
import org.cellgmp.history.LeafStory;
import org.cellgmp.history.Look;
import org.cellgmp.history.SequenceLine;
import org.cellgmp.history.TreeLine;
import org.cellgmp.history.control.HistoryShelf;
import org.cellgmp.history.control.PackageStore;
import org.cellgmp.history.control.TreeFinder;
import org.cellgmp.history.entity.HistoryApplication;
import org.cellgmp.history.entity.HistoryFile;
import org.cellgmp.history.entity.HistoryFinding;
import org.cellgmp.history.entity.HistoryLeaf;
import org.cellgmp.history.entity.HistorySequence;
import org.cellgmp.recordkeeping.StoredFile;

/** The door for reading histories: trees node by node, leaves with their lives, files. */
@Stateless
@Interceptors(RefusedActs.class)
@RolesAllowed({Role.WRITER, Role.APPROVER, Role.QA, Role.QP_MANUFACTURER, Role.QP_MAH, Role.INSPECTS})
public class Histories {
    /** Leaves shown at once at a node. */
    public static final int PORTION = 200;

    @PersistenceContext
    EntityManager entities;

    @Inject
    HistoryShelf shelf;

    @Inject
    TreeFinder trees;

    @Inject
    PackageStore store;

    @Inject
    Trail trail;

    /** Newest number first. @param after number of the last row of the page before; null for the first */
    public Page<HistoryRow> list(String after, int limit) {
        return shelf.list(after, limit);
    }

    /** @throws Refusal NOT_FOUND */
    public HistoryRow get(String number) throws Refusal {
        return shelf.application(number).row();
    }

    /** In their order. */
    public List<SequenceLine> sequences(String number) throws Refusal {
        return shelf.sequences(shelf.application(number)).stream()
                .map(HistorySequence::line)
                .toList();
    }

    /** The history of one of our own dossiers in a region, if a sequence of it was filed. */
    public Optional<HistoryRow> ofDossier(String dossier, String region) {
        return shelf.known(null, region, dossier).map(HistoryApplication::row);
    }

    /** The top of a tree, counted. */
    public TreeLine root(String number, Look look) throws Refusal {
        var root = trees.root(shelf.application(number), look.tree());
        return root.isEmpty() ? new TreeLine(0, 0, 0, "", "", 0, 0, 0, false) : trees.line(root.get(), look);
    }

    /**
     * What hangs directly at a node.
     *
     * @param node id; null for the top of the tree
     * @param after as {@link Branch#next()} gave it; null for the first leaves
     */
    public Branch open(String number, Look look, Long node, Long after) throws Refusal {
        var application = shelf.application(number);
        var at = node == null ? trees.root(application, look.tree()) : trees.node(application, node);
        if (at.isEmpty() && node == null) return new Branch(List.of(), List.of(), null);
        var found = at.filter(one -> one.tree() == look.tree())
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "history.node-not-found", number));
        var leaves = trees.leaves(found.id(), look, after, PORTION);
        return new Branch(after == null ? trees.below(found.id(), look) : List.of(), leaves.items(), leaves.next());
    }

    /** Headings from the top down to a node. */
    public List<TreeLine> path(String number, long node) throws Refusal {
        return trees.node(shelf.application(number), node).map(trees::path).orElse(List.of());
    }

    /** Leaves of all sequences, in their order. @param after place; null for the first */
    public Page<LeafLine> leaves(String number, Long after, int limit) throws Refusal {
        return trees.all(shelf.application(number), null, after, limit);
    }

    /** Leaves that are shown from where one looks. */
    public Page<LeafLine> leaves(String number, Look look, Long after, int limit) throws Refusal {
        return trees.all(shelf.application(number), look, after, limit);
    }

    /** @throws Refusal NOT_FOUND */
    public LeafStory leaf(String number, long id) throws Refusal {
        var application = shelf.application(number);
        var leaf = row(application, id);
        var line = trees.lines(List.of(leaf)).get(0);
        return new LeafStory(
                line,
                trees.chain(leaf),
                trees.node(application, leaf.node()).map(trees::path).orElse(List.of()),
                findings(leaf),
                file(application, line).map(KeptFile::danger).orElse(null));
    }

    private HistoryLeaf row(HistoryApplication application, long id) throws Refusal {
        return trees.leaf(application, id)
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.NOT_FOUND, "history.leaf-not-found", application.number(), Long.toString(id)));
    }

    private Optional<KeptFile> file(HistoryApplication application, LeafLine leaf) {
        return leaf.fileSequence() == null
                ? Optional.empty()
                : shelf.file(application, leaf.fileSequence(), leaf.filePath());
    }

    private List<SequenceFinding> findings(HistoryLeaf leaf) {
        return entities.createQuery(
                        "select f from HistoryFinding f, HistorySequence s where f.leaf = :leaf and s.id = f.sequence"
                                + " and f.reportSha256 = s.reportSha256 order by f.position",
                        HistoryFinding.class)
                .setParameter("leaf", leaf.id())
                .getResultStream()
                .map(HistoryFinding::finding)
                .toList();
    }

    /** The latest judgement of a sequence. @throws Refusal NOT_FOUND also where it was not judged yet */
    public SequenceReport report(String number, String sequence) throws Refusal, IOException {
        var found = shelf.sequence(shelf.application(number), sequence);
        if (found.reportSha256() == null)
            throw new Refusal(Refusal.Reason.NOT_FOUND, "history.not-judged", number, sequence);
        return store.json(SequenceReport.class, found.reportSha256());
    }

    /**
     * The file of a leaf, to be shown or taken; one that is held back is given to nobody.
     *
     * @throws Refusal NOT_FOUND; BLOCKED for a file that is held back
     */
    public StoredFile file(String number, long leaf) throws Refusal {
        var application = shelf.application(number);
        var line = trees.lines(List.of(row(application, leaf))).get(0);
        var file = file(application, line)
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.NOT_FOUND, "history.file-not-held", String.valueOf(line.filePath())));
        if (file.danger() != null) throw new Refusal(Refusal.Reason.BLOCKED, heldBack(file.danger()), file.path());
        var path = file.path();
        return new StoredFile(
                file.sha256(), file.size(), path.substring(path.lastIndexOf('/') + 1), "application/octet-stream");
    }

    /** As {@link #file}, to be taken away; that it was taken is an event. */
    public StoredFile take(String number, long leaf) throws Refusal {
        var file = file(number, leaf);
        trail.append(Act.of("history.file-handed-out", number)
                .with("leaf", Long.toString(leaf))
                .with("file", file.name())
                .with("sha256", file.sha256()));
        return file;
    }

    private static String heldBack(String danger) {
        return switch (danger) {
            case "program" -> "history.file-held-back-program";
            case "macros" -> "history.file-held-back-macros";
            case "active" -> "history.file-held-back-active";
            default -> "history.file-held-back-not-what-it-says";
        };
    }

    /** The package as it was received; that it was taken is an event. */
    public StoredFile zip(String number, String sequence) throws Refusal {
        var line = shelf.sequence(shelf.application(number), sequence).line();
        trail.append(Act.of("history.package-handed-out", number)
                .with("sequence", sequence)
                .with("zip-sha256", line.zipSha256()));
        return new StoredFile(line.zipSha256(), line.zipSize(), line.zipName(), "application/zip");
    }

    /** Files of a sequence that are held back, each with the key of the reason. */
    public List<KeptFile> heldBack(String number, String sequence) throws Refusal {
        var found = shelf.sequence(shelf.application(number), sequence);
        return entities.createQuery(
                        "select f from HistoryFile f where f.sequence = :sequence and f.danger is not null order by f.path",
                        HistoryFile.class)
                .setParameter("sequence", found.id())
                .setMaxResults(PORTION)
                .getResultStream()
                .map(HistoryFile::kept)
                .toList();
    }
}
