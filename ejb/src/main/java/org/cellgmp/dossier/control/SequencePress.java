package org.cellgmp.dossier.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.dossier.PublishedSequence;
import org.cellgmp.ectd.KnownFiles;
import org.cellgmp.ectd.MissingContent;
import org.cellgmp.ectd.SequenceFinding;
import org.cellgmp.ectd.SequenceReport;
import org.cellgmp.ectd.SequenceValidator;
import org.cellgmp.ectd.StandardFiles;

/**
 * Makes a sequence and judges it before a byte of it is written: its backbones are in memory, and of its leaves is known what
 * the judgement asks. Written, it goes straight into its ZIP.
 */
public final class SequencePress {
    private final StandardFiles standards;
    private final SequenceWriter.Source source;
    private final KnownFiles known;

    public SequencePress(StandardFiles standards, SequenceWriter.Source source, KnownFiles known) {
        this.standards = standards;
        this.source = source;
        this.known = known;
    }

    /** A sequence that is made and judged. */
    public static final class Made {
        private final DraftSequence draft;
        private final SequenceReport report;
        private final SequenceWriter.Source source;

        private Made(DraftSequence draft, SequenceReport report, SequenceWriter.Source source) {
            this.draft = draft;
            this.report = report;
            this.source = source;
        }

        public PublishedSequence content() {
            return draft.content();
        }

        public SequenceReport report() {
            return report;
        }

        /** Name for its ZIP. */
        public String name() {
            return draft.application() + "-" + draft.name() + ".zip";
        }

        /** A file of it. @throws IOException also if there is none by this path */
        public InputStream open(String path) throws IOException {
            return draft.open(path);
        }

        /** Writes the ZIP, reading each leaf once. @throws IOException also if a leaf is not what its digest says */
        public void write(OutputStream zip, Pace pace) throws IOException {
            new SequenceZip(draft, source, pace::at).write(zip);
        }
    }

    /** Told before each file that is written. */
    @FunctionalInterface
    public interface Pace {
        /** @throws IOException to give up */
        void at(int done, int total) throws IOException;
    }

    public Made make(SequenceOrder order) throws IOException {
        var draft = new SequenceWriter(standards, source, known).draft(order);
        var report = new SequenceValidator(standards, Completeness::ofTrial)
                .validate(EarlierSequence.of(order, source), draft);
        return new Made(draft, withRefused(report, order), source);
    }

    /** Where an official file is not in the sequence because ours has the wrong bytes, the report says that instead of "missing". */
    private SequenceReport withRefused(SequenceReport report, SequenceOrder order) throws IOException {
        var refused = standards.refused(report.region());
        var findings = new ArrayList<SequenceFinding>();
        for (var finding : report.findings())
            findings.add(refused.stream()
                    .filter(other -> finding.code().equals("util.missing")
                            && other.place().equals(finding.place()))
                    .findFirst()
                    .orElse(finding));
        return new SequenceReport(
                report.application(),
                report.sequence(),
                report.region(),
                report.files(),
                report.bytes(),
                findings,
                missing(report, order),
                report.notChecked());
    }

    /** What the plan lacks is known better from its aim than from the sequence, which tells only of a first trial. */
    private static List<MissingContent> missing(SequenceReport report, SequenceOrder order) {
        if (order.aim() == null || !order.history().isEmpty()) return report.missing();
        return Completeness.of(order.plan().leaves(), order.region(), order.aim());
    }
}
