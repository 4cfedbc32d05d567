package org.cellgmp.dossier.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellgmp.audit.Change;
import org.cellgmp.dossier.Receipt;
import org.cellgmp.dossier.entity.Dossier;
import org.cellgmp.dossier.entity.PlacedLeaf;
import org.cellgmp.ectd.CtdStructure;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.review.boundary.ReviewedThings;

/** Puts another file in the place of the one at a leaf. The one before stays kept. */
@ApplicationScoped
public class LeafExchange {
    @Inject
    LeafFiles leafFiles;

    @Inject
    ReviewedThings reviewed;

    /**
     * @param source number and version of the document; null for a file that was received
     * @param received null for a document
     * @return what changed by it
     * @throws Refusal CONFLICT if the leaf was withdrawn or the bytes are the same
     */
    public List<Change> of(
            Dossier dossier,
            PlacedLeaf placed,
            StoredFile file,
            String source,
            UploadIntake.KeptPdf received,
            Actor who)
            throws Refusal {
        var before = fields(placed);
        leafFiles.keep(placed);
        placed.refile(file.sha256(), file.size(), source, who);
        receipt(placed, received);
        leafFiles.keep(placed);
        dossier.touch();
        if (received != null) reviewed.stands(FileReviewing.thing(dossier, placed));
        return Change.between(dossier.number(), before, fields(placed));
    }

    /** @param received null for a document */
    public static void receipt(PlacedLeaf placed, UploadIntake.KeptPdf received) {
        placed.received(
                received == null
                        ? null
                        : Receipt.of(
                                CtdStructure.get().heading(placed.view().place()),
                                received.signed(),
                                received.sealed()));
    }

    /** What the trail tells of a leaf. */
    public static Map<String, Object> fields(PlacedLeaf placed) {
        var leaf = placed.view();
        var fields = new TreeMap<String, Object>();
        fields.put("place", leaf.place());
        fields.put("branches", String.join(",", leaf.branches()));
        fields.put("titleEnglish", leaf.titleEnglish());
        fields.put("titleChinese", leaf.titleChinese());
        fields.put("fileName", leaf.fileName());
        fields.put("sha256", leaf.sha256());
        fields.put("regions", leaf.regions().stream().sorted().toList().toString());
        if (leaf.source() != null) fields.put("source", leaf.source());
        if (placed.receipt() != null) fields.put("received", placed.receipt().name());
        return Map.of("leaves", Map.of(Integer.toString(leaf.number()), fields));
    }
}
