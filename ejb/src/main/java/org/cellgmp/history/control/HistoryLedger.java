package org.cellgmp.history.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ectd.ReadLeaf;
import org.cellgmp.ectd.SequenceFiles;
import org.cellgmp.ectd.SequenceReport;
import org.cellgmp.ground.Refusal;
import org.cellgmp.history.FileState;
import org.cellgmp.history.FoundLeaf;
import org.cellgmp.history.KeptFile;
import org.cellgmp.history.entity.HistoryApplication;
import org.cellgmp.history.entity.HistoryFile;
import org.cellgmp.history.entity.HistoryLeaf;
import org.cellgmp.history.entity.HistorySequence;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.recordkeeping.boundary.Numbers;

/** The short transactions of an import: each sequence whole or not at all, then what follows from all of them. */
@Stateless
@PermitAll // private to this room; the door decides who may import
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class HistoryLedger {
    private static final int PORTION = 500;

    @PersistenceContext
    EntityManager entities;

    @Inject
    HistoryShelf shelf;

    @Inject
    PackageStore store;

    @Inject
    Numbers numbers;

    @Inject
    Trail trail;

    @Inject
    CurrentActor currentActor;

    /** Where a sequence comes from. @param dossier number of our own; null for a stranger's */
    public record Origin(
            String job, String zipSha256, long zipSize, String zipName, String name, String product, String dossier) {}

    /**
     * Files one sequence, its files and leaves; one that is there with the same bytes is left as it is.
     *
     * @return number of the application
     * @throws Refusal CONFLICT if the application has other bytes under that number; TOO_LARGE for more leaves than are read
     */
    public String file(PackageStore.Kept kept, SequenceFiles files, Origin origin) throws Refusal, IOException {
        var number = kept.content().number();
        var reading = SequenceReading.of(files);
        var envelope = reading.envelope(number);
        var application = application(origin, files, envelope);
        var there = shelf.find(application, number);
        if (there.isPresent()) {
            if (there.get().contentSha256().equals(kept.sha256())) return application.number();
            throw new Refusal(Refusal.Reason.CONFLICT, "history.sequence-taken", application.number(), number);
        }
        var leaves = reading.leaves();
        if (leaves.size() >= HistoryLeaf.PLACES)
            throw new Refusal(Refusal.Reason.TOO_LARGE, "history.too-many-leaves", number);
        var sequence = new HistorySequence(
                application,
                number,
                origin.job(),
                new HistorySequence.Stored(origin.zipSha256(), origin.zipSize(), origin.zipName(), kept.sha256()),
                currentActor.get());
        sequence.read(kept.files().size(), kept.size(), leaves.size(), envelope, reading.unreadable());
        entities.persist(sequence);
        entities.flush();
        var byPath = files(sequence, kept);
        leaves(application, sequence, files, leaves, byPath);
        arrived(application, number, byPath);
        trail.append(Act.of("history.sequence-filed", application.number())
                .with("sequence", number)
                .with("zip-sha256", origin.zipSha256())
                .with("content-sha256", kept.sha256())
                .with("files", Integer.toString(kept.files().size()))
                .with("leaves", Integer.toString(leaves.size()))
                .with("unreadable", reading.unreadable())
                .with("job", origin.job()));
        entities.flush();
        return application.number();
    }

    private HistoryApplication application(Origin origin, SequenceFiles files, org.cellgmp.history.Envelope envelope)
            throws Refusal {
        var name = origin.name() != null
                ? origin.name()
                : files.application() != null
                        ? files.application()
                        : envelope.application().isEmpty()
                                ? origin.zipName().replaceAll("(?i)\\.zip$", "")
                                : envelope.application();
        name = org.cellgmp.history.Cut.to(200, name);
        var region = org.cellgmp.history.Cut.to(8, envelope.region());
        var known = shelf.known(name, region, origin.dossier());
        if (known.isEmpty() && origin.dossier() == null) known = shelf.sameName(name, region);
        if (known.isPresent()) {
            var found = shelf.locked(known.get().number());
            found.of(region);
            return found;
        }
        var opened = new HistoryApplication(
                numbers.next("HY"), name, region, origin.product(), origin.dossier(), currentActor.get());
        entities.persist(opened);
        trail.append(Act.of("history.opened", opened.number())
                .with("name", name)
                .with("region", region)
                .with("product", origin.product())
                .with("dossier", origin.dossier()));
        return opened;
    }

    private Map<String, KeptFile> files(HistorySequence sequence, PackageStore.Kept kept) {
        var byPath = new HashMap<String, KeptFile>();
        for (var file : kept.files()) {
            byPath.put(file.path(), file);
            entities.persist(new HistoryFile(sequence, file));
            if (byPath.size() % PORTION == 0) entities.flush();
        }
        return byPath;
    }

    private void leaves(
            HistoryApplication application,
            HistorySequence sequence,
            SequenceFiles files,
            List<ReadLeaf> leaves,
            Map<String, KeptFile> byPath)
            throws IOException {
        var hanging = new Hanging(entities, application);
        var studies = Studies.of(files, leaves);
        int position = 0;
        var portion = new ArrayList<HistoryLeaf>();
        for (var leaf : leaves) {
            var found = find(application, sequence.number(), leaf, byPath);
            var own = sequence.number().equals(found.fileSequence()) ? found.filePath() : null;
            var row = new HistoryLeaf(sequence, position++, found, hanging.hang(found, studies.of(leaf, own)));
            portion.add(row);
            if (portion.size() == PORTION) keep(portion);
        }
        keep(portion);
    }

    /** Nodes first: the tables know that leaves hang in them, the mapping does not. */
    private void keep(List<HistoryLeaf> portion) {
        entities.flush();
        portion.forEach(entities::persist);
        entities.flush();
        portion.forEach(entities::detach);
        portion.clear();
    }

    private FoundLeaf find(HistoryApplication application, String number, ReadLeaf leaf, Map<String, KeptFile> byPath) {
        if ("delete".equals(leaf.operationWord())) return new FoundLeaf(leaf, null, null, FileState.NONE, null);
        var resolved = References.resolve(number, leaf.backbone(), leaf.href());
        if (resolved == null || !resolved.matches("[0-9]{4}/.+"))
            return new FoundLeaf(leaf, null, null, FileState.OUTSIDE, null);
        var holder = resolved.substring(0, 4);
        var path = resolved.substring(5);
        if (holder.equals(number)) return found(leaf, holder, path, byPath.get(path), true);
        boolean held = shelf.find(application, holder).isPresent();
        return found(leaf, holder, path, shelf.file(application, holder, path).orElse(null), held);
    }

    private static FoundLeaf found(ReadLeaf leaf, String holder, String path, KeptFile file, boolean held) {
        return new FoundLeaf(leaf, holder, path, state(file, held, leaf.checksum()), file);
    }

    private static FileState state(KeptFile file, boolean held, String stated) {
        if (file == null) return held ? FileState.MISSING : FileState.NOT_HELD;
        return file.md5().equalsIgnoreCase(stated) ? FileState.MATCHES : FileState.DIFFERS;
    }

    /** Leaves of other sequences that point into one that has come only now. */
    private void arrived(HistoryApplication application, String number, Map<String, KeptFile> byPath) {
        entities.createQuery(
                        "select l from HistoryLeaf l where l.application = :application and l.fileState = :state"
                                + " and l.fileSequence = :number",
                        HistoryLeaf.class)
                .setParameter("application", application.id())
                .setParameter("state", FileState.NOT_HELD)
                .setParameter("number", number)
                .getResultList()
                .forEach(leaf -> {
                    var file = byPath.get(leaf.filePath());
                    leaf.points(state(file, true, leaf.checksumStated()), file);
                });
    }

    /** Content digests of all sequences of the application, in their order. */
    public List<String> contents(String number) throws Refusal {
        return shelf.sequences(shelf.application(number)).stream()
                .map(HistorySequence::contentSha256)
                .toList();
    }

    /** Links and counts all leaves, with what the validator found at each. @param reports by sequence number */
    public void settle(String number, Map<String, SequenceReport> reports) throws Refusal, IOException {
        var application = shelf.locked(number);
        int judged = 0;
        var findings = new FindingShelf(entities, shelf);
        for (var sequence : shelf.sequences(application)) {
            var report = reports.get(sequence.number());
            if (report == null) continue;
            var digest = store.json(report, number + "-" + sequence.number() + ".report.json");
            if (digest.equals(sequence.reportSha256())) continue;
            findings.keep(sequence, digest, report);
            judged++;
        }
        var act = Act.of("history.judged", number).with("sequences", Integer.toString(judged));
        new Recount(entities, application).run();
        trail.append(act);
    }
}
