package org.cellgmp.dossier.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.dossier.Filing;
import org.cellgmp.dossier.PublishedSequence;
import org.cellgmp.dossier.SequenceView;
import org.cellgmp.dossier.Stated;
import org.cellgmp.dossier.entity.Dossier;
import org.cellgmp.dossier.entity.FiledSequence;
import org.cellgmp.ectd.LeafOperation;
import org.cellgmp.ectd.Region;
import org.cellgmp.ectd.SequenceReport;
import org.cellgmp.ectd.StandardFiles;
import org.cellgmp.preflight.boundary.Preflight;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.boundary.FileStore;

/** Published sequences as they were filed, and the order for the next one. */
@ApplicationScoped
public class SequenceArchive {
    @Inject
    PlanFinder finder;

    @Inject
    StatementShelf statements;

    @Inject
    FileStore files;

    @Inject
    Preflight preflight;

    /** The next sequence of the region as the plan stands. */
    public SequenceOrder order(Dossier dossier, Region region) throws IOException {
        var history = new ArrayList<PublishedSequence>();
        for (var sequence : finder.sequences(dossier, region)) history.add(content(sequence));
        var stated = new Stated(dossier.china(), dossier.unitedStates(), dossier.european(), null);
        var order = new SequenceOrder(region, finder.plan(dossier), stated, history, dossier.aim());
        return statements
                .find(dossier, region, order.number())
                .map(said -> order.coming(said.statement()))
                .orElse(order);
    }

    public SequenceView view(String dossier, FiledSequence sequence) throws IOException {
        try (var in = files.open(sequence.reportSha256())) {
            return new SequenceView(
                    dossier,
                    sequence.row(),
                    content(sequence),
                    CanonicalJson.read(SequenceReport.class, in.readAllBytes()));
        }
    }

    /** Where documents of a product are filed: in plans as they stand, and in sequences as they were published. */
    public List<Filing> filings(String product) throws IOException {
        var filings = new ArrayList<Filing>();
        for (var dossier : finder.ofProduct(product)) {
            for (var leaf : finder.plan(dossier).leaves())
                if (leaf.source() != null)
                    filings.add(new Filing(leaf.source(), dossier.number(), null, null, leaf.title(Region.US)));
            for (var sequence : finder.sequences(dossier))
                for (var leaf : content(sequence).leaves())
                    if (leaf.source() != null && leaf.operation() != LeafOperation.DELETE)
                        filings.add(new Filing(
                                leaf.source(), dossier.number(), sequence.region(), sequence.number(), leaf.title()));
        }
        return filings;
    }

    /** Judges the sequence as it would be; no leaf is copied, and none read that was looked at before. */
    public SequenceReport rehearse(SequenceOrder order) throws IOException {
        var blocks = SequenceWriter.blocks(order);
        if (!blocks.isEmpty())
            return new SequenceReport(
                    order.application(), order.number(), order.region(), "0", "0", blocks, List.of(), List.of());
        return new SequencePress(StandardFiles.configured(), files::open, preflight::known)
                .make(order)
                .report();
    }

    private PublishedSequence content(FiledSequence sequence) throws IOException {
        try (var in = files.open(sequence.contentSha256())) {
            return CanonicalJson.read(PublishedSequence.class, in.readAllBytes());
        }
    }
}
