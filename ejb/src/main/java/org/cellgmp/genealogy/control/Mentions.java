package org.cellgmp.genealogy.control;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.cellgmp.genealogy.entity.Mention;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.CellBank;
import org.cellgmp.record.Donation;
import org.cellgmp.record.Infusion;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.VectorLot;
import org.cellgmp.record.identifier.Identifiers;

/**
 * What a record says of lots and of identities. A batch is a lot of its product, so that it can be the material of another;
 * whom and what cells a record of any kind speaks of is told by the names of its members.
 */
public final class Mentions {
    /** Raised when the reading changes: records kept before are then read anew. */
    public static final int EDITION = 2;
    /** Longest name kept, characters; a longer one keeps its beginning and a digest, so that it still meets its like. */
    static final int LONGEST = 300;

    private static final int DIGEST = 64;
    private static final Map<String, Mention.Sort> NAMES = Map.of(
            "chainOfIdentityId", Mention.Sort.IDENTITY,
            "patientCode", Mention.Sort.SUBJECT,
            "donorCode", Mention.Sort.SUBJECT,
            "subjectCode", Mention.Sort.SUBJECT,
            "containerId", Mention.Sort.CONTAINER,
            "batchNumber", Mention.Sort.BATCH);

    /** One thing said. */
    public record Said(Mention.Relation relation, Mention.Sort sort, String code, String named) {}

    private final Set<Said> said = new LinkedHashSet<>();

    private Mentions() {}

    public static Set<Said> of(Kept record) {
        var mentions = new Mentions();
        mentions.lots(record);
        if (!(record instanceof MaterialLot)) mentions.walk(CanonicalJson.tree(record));
        return mentions.said;
    }

    /** The pseudonym of the patient; null if the record names none. */
    public static String patient(Kept record) {
        String patient = null;
        if (record instanceof BatchRecord batch && batch.identity() != null)
            patient = batch.identity().patientCode();
        if (record instanceof Infusion infusion) patient = infusion.patientCode();
        if (record instanceof Donation donation) patient = donation.patientCode();
        return patient == null || patient.isBlank() ? null : cut(patient.strip());
    }

    private void lots(Kept record) {
        if (record instanceof BatchRecord batch) batch(batch);
        else if (record instanceof MaterialLot lot) lot(Mention.Relation.IS, lot.materialCode(), lot.lot());
        else if (record instanceof VectorLot vector) {
            lot(Mention.Relation.IS, vector.vectorCode(), vector.lot());
            for (var from : vector.startingMaterials()) lot(Mention.Relation.USES, from.code(), from.lot());
        } else if (record instanceof CellBank bank) {
            // A bank is named by its code alone, and as a material both by code and lot.
            cells(Mention.Relation.IS, bank.code());
            lot(Mention.Relation.IS, bank.code(), bank.code());
            cells(Mention.Relation.USES, bank.parentBank());
            cells(Mention.Relation.USES, bank.donationId());
        } else if (record instanceof Donation donation) {
            cells(Mention.Relation.IS, donation.donationId());
            for (var container : donation.containers()) cells(Mention.Relation.IS, container.containerId());
            if (donation.collection() != null)
                cells(Mention.Relation.IS, donation.collection().containerId());
        } else if (record instanceof Infusion infusion)
            lot(Mention.Relation.USES, infusion.productCode(), infusion.batchNumber());
    }

    private void batch(BatchRecord batch) {
        var header = batch.header();
        lot(Mention.Relation.IS, header.productCode(), header.batchNumber());
        for (var material : batch.materials()) lot(Mention.Relation.USES, material.materialCode(), material.lot());
        if (batch.collection() != null)
            cells(Mention.Relation.USES, batch.collection().containerId());
    }

    /** Cells that no material code names: a donation, its container, a bank. */
    private void cells(Mention.Relation relation, String identifier) {
        if (identifier != null && !identifier.isBlank()) lot(relation, "", Identifiers.core(identifier));
    }

    private void walk(Object node) {
        if (node instanceof Map<?, ?> members) {
            members.forEach((name, member) -> {
                var sort = NAMES.get(name.toString());
                if (sort != null && member instanceof String named) about(sort, named);
                else walk(member);
            });
        } else if (node instanceof Iterable<?> entries) entries.forEach(this::walk);
    }

    private void lot(Mention.Relation relation, String code, String lot) {
        if (lot == null || lot.isBlank()) return;
        said.add(new Said(relation, Mention.Sort.LOT, code == null ? "" : cut(code.strip()), cut(lot.strip())));
    }

    private void about(Mention.Sort sort, String named) {
        if (named.isBlank()) return;
        var core = sort == Mention.Sort.IDENTITY || sort == Mention.Sort.CONTAINER
                ? Identifiers.core(named)
                : named.strip();
        said.add(new Said(Mention.Relation.ABOUT, sort, "", cut(core)));
    }

    /** As it stands in the projection. */
    public static String cut(String text) {
        if (text.length() <= LONGEST) return text;
        return text.substring(0, LONGEST - DIGEST)
                + CanonicalJson.sha256(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
