package org.cellgmp.history.control;

import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.ectd.FindingSeverity;
import org.cellgmp.ectd.SequenceFinding;
import org.cellgmp.ectd.SequenceReport;
import org.cellgmp.history.entity.HistoryFile;
import org.cellgmp.history.entity.HistoryFinding;
import org.cellgmp.history.entity.HistoryLeaf;
import org.cellgmp.history.entity.HistorySequence;

/** Puts the findings of a judgement beside the leaves they speak of. A former judgement stays; only the latest is counted. */
final class FindingShelf {
    /** Rows of one judgement; the report itself holds every finding. */
    static final int MOST = 20_000;

    private static final int PORTION = 500;

    private final EntityManager entities;
    private final HistoryShelf shelf;

    FindingShelf(EntityManager entities, HistoryShelf shelf) {
        this.entities = entities;
        this.shelf = shelf;
    }

    private static final class Leaf {
        long id;
        int errorsBefore;
        int warningsBefore;
        int errors;
        int warnings;
    }

    void keep(HistorySequence sequence, String digest, SequenceReport report) {
        var leaves = new HashMap<String, Leaf>();
        read(sequence, leaves);
        int position = 0;
        for (var finding : report.findings()) {
            var leaf = finding.place() == null ? null : leaves.get(finding.place());
            if (leaf != null && finding.severity() == FindingSeverity.ERROR) leaf.errors++;
            if (leaf != null && finding.severity() == FindingSeverity.WARNING) leaf.warnings++;
            danger(sequence, finding);
            var row = new HistoryFinding(sequence.id(), leaf == null ? null : leaf.id, position++, digest, finding);
            if (position <= MOST && row.fits()) entities.persist(row);
        }
        write(leaves);
        sequence.judged(digest, (int) report.count(FindingSeverity.ERROR), (int) report.count(FindingSeverity.WARNING));
        entities.flush();
    }

    /** By place as findings name it, and by the path of the file; the first leaf where several share a file. */
    private void read(HistorySequence sequence, Map<String, Leaf> leaves) {
        List<Object[]> rows = entities.createQuery(
                        "select l.id, l.backbone, l.line, l.leafId, l.fileSequence, l.filePath, l.errors, l.warnings"
                                + " from HistoryLeaf l where l.sequence = :sequence order by l.place",
                        Object[].class)
                .setParameter("sequence", sequence.id())
                .getResultList();
        for (var row : rows) {
            var leaf = new Leaf();
            leaf.id = (Long) row[0];
            leaf.errorsBefore = (Integer) row[6];
            leaf.warningsBefore = (Integer) row[7];
            var named = ((String) row[3]).isEmpty() ? "" : " #" + row[3];
            leaves.put(row[1] + ":" + row[2] + named, leaf);
            if (sequence.number().equals(row[4])) leaves.putIfAbsent((String) row[5], leaf);
        }
    }

    private void danger(HistorySequence sequence, SequenceFinding finding) {
        var why = Dangers.ofFinding(finding.code());
        if (why != null && finding.place() != null)
            shelf.file(sequence, finding.place()).ifPresent((HistoryFile file) -> file.dangerous(why));
    }

    private void write(Map<String, Leaf> leaves) {
        var changed = new HashMap<Long, Leaf>();
        for (var leaf : leaves.values())
            if (leaf.errors != leaf.errorsBefore || leaf.warnings != leaf.warningsBefore) {
                changed.put(leaf.id, leaf);
                if (changed.size() == PORTION) judged(changed);
            }
        judged(changed);
    }

    private void judged(Map<Long, Leaf> changed) {
        if (changed.isEmpty()) return;
        entities.createQuery("select l from HistoryLeaf l where l.id in :ids", HistoryLeaf.class)
                .setParameter("ids", changed.keySet())
                .getResultList()
                .forEach(row -> row.judged(changed.get(row.id()).errors, changed.get(row.id()).warnings));
        changed.clear();
        entities.flush();
    }
}
