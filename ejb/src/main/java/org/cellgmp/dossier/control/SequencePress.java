package org.cellgmp.dossier.control;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cellgmp.dossier.PublishedSequence;
import org.cellgmp.ectd.SequenceFinding;
import org.cellgmp.ectd.SequencePackage;
import org.cellgmp.ectd.SequenceReport;
import org.cellgmp.ectd.SequenceValidator;
import org.cellgmp.ectd.StandardFiles;
import org.cellgmp.ectd.WorkFolder;

/**
 * Makes a sequence in a work folder of its own, judges it as it lies there, and packs it. Nothing leaves the folder until all
 * of it is done; what an interrupted run left is swept away by the next.
 */
public final class SequencePress {
    /** Earliest time that a ZIP can state: the same sequence packs to the same bytes whenever it is packed. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final StandardFiles standards;
    private final SequenceWriter.Source source;

    public SequencePress(StandardFiles standards, SequenceWriter.Source source) {
        this.standards = standards;
        this.source = source;
    }

    /** @param zip in the work folder */
    public record Made(PublishedSequence content, SequenceReport report, Path zip) {}

    /** @param work folder that belongs to this run alone; emptied first */
    public Made make(SequenceOrder order, Path work) throws IOException {
        WorkFolder.sweep(work);
        var application = Files.createDirectories(work.resolve("sequence").resolve(order.application()));
        var content = new SequenceWriter(standards, source).write(order, application);
        var reports = new SequenceValidator(standards, Completeness::ofTrial)
                .validate(SequencePackage.of(application, order.application()));
        var zip = work.resolve(order.application() + "-" + order.number() + ".zip");
        pack(work.resolve("sequence"), zip);
        return new Made(content, withRefused(reports.get(0)), zip);
    }

    /** Where an official file is not in the sequence because ours has the wrong bytes, the report says that instead of "missing". */
    private SequenceReport withRefused(SequenceReport report) throws IOException {
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
                report.missing(),
                report.notChecked());
    }

    static void pack(Path folder, Path zip) throws IOException {
        try (var files = Files.walk(folder);
                var out = new ZipOutputStream(
                        new BufferedOutputStream(Files.newOutputStream(zip)), StandardCharsets.UTF_8)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
                var entry = new ZipEntry(folder.relativize(file).toString().replace('\\', '/'));
                entry.setTimeLocal(ENTRY_TIME);
                out.putNextEntry(entry);
                Files.copy(file, out);
                out.closeEntry();
            }
        }
    }
}
