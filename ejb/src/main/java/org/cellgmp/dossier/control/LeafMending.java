package org.cellgmp.dossier.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.cellgmp.dossier.PlannedLeaf;
import org.cellgmp.ectd.KnownFile;
import org.cellgmp.ectd.PdfRepair;
import org.cellgmp.ectd.PdfRepairPlan;
import org.cellgmp.ectd.WorkFolder;
import org.cellgmp.ground.Refusal;
import org.cellgmp.preflight.boundary.Preflight;
import org.cellgmp.recordkeeping.boundary.FileStore;

/** Repairs the PDF of a leaf by a copy: what was received stays kept, byte for byte. */
@ApplicationScoped
public class LeafMending {
    @Inject
    FileStore files;

    @Inject
    Preflight preflight;

    /** What would be put right. */
    public PdfRepairPlan plan(PlannedLeaf leaf) throws IOException {
        return PdfRepairPlan.of(known(leaf).pdf());
    }

    private KnownFile known(PlannedLeaf leaf) throws IOException {
        return preflight.known(List.of(leaf.sha256())).get(leaf.sha256());
    }

    /**
     * Keeps a repaired copy.
     *
     * @throws Refusal CONFLICT if nothing is to be repaired, or nothing may; UNREADABLE if a copy would lose something
     */
    public UploadIntake.KeptPdf repaired(PlannedLeaf leaf) throws Refusal, IOException {
        var known = known(leaf);
        var plan = PdfRepairPlan.of(known.pdf());
        var number = Integer.toString(leaf.number());
        if (plan.untouched() != null) throw new Refusal(Refusal.Reason.CONFLICT, untouched(plan.untouched()), number);
        if (plan.mends().isEmpty()) throw new Refusal(Refusal.Reason.CONFLICT, "dossier.repair-nothing", number);
        var work = WorkFolder.of("repair-" + UUID.randomUUID());
        try {
            Files.createDirectories(work);
            var original = work.resolve("original.pdf");
            try (var in = files.open(leaf.sha256())) {
                Files.copy(in, original);
            }
            var copy = work.resolve("copy.pdf");
            var repaired = written(original, known, copy, number);
            try (var in = Files.newInputStream(copy)) {
                var stored = files.store(in, leaf.fileName(), "application/pdf");
                preflight.remember(repaired);
                return new UploadIntake.KeptPdf(stored, false, false);
            }
        } finally {
            WorkFolder.sweep(work);
        }
    }

    private static String untouched(String reason) {
        return switch (reason) {
            case "encrypted" -> "dossier.repair-encrypted";
            case "signed" -> "dossier.repair-signed";
            case "form" -> "dossier.repair-form";
            default -> "dossier.repair-unreadable";
        };
    }

    private static KnownFile written(Path original, KnownFile known, Path copy, String number) throws Refusal {
        try {
            return PdfRepair.write(original, known, copy);
        } catch (IOException notTheSame) {
            throw new Refusal(Refusal.Reason.UNREADABLE, "dossier.repair-failed", number);
        }
    }
}
