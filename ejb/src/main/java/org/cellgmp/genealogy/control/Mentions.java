package org.cellgmp.genealogy.control;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.cellgmp.genealogy.entity.Mention;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.identifier.Identifiers;

/**
 * What a record says of lots and of identities. A batch is a lot of its product, so that it can be the material of another;
 * of any other kind the names of its members tell: {@code materialCode} beside {@code lot}, {@code patientCode} and so on.
 */
public final class Mentions {
    /** Raised when the reading changes: records kept before are then read anew. */
    public static final int EDITION = 1;
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
        if (record instanceof BatchRecord batch) {
            var header = batch.header();
            mentions.lot(Mention.Relation.IS, header.productCode(), header.batchNumber());
            for (var material : batch.materials())
                mentions.lot(Mention.Relation.USES, material.materialCode(), material.lot());
        }
        if (record instanceof MaterialLot lot) mentions.lot(Mention.Relation.IS, lot.materialCode(), lot.lot());
        else mentions.walk(CanonicalJson.tree(record));
        return mentions.said;
    }

    /** The pseudonym of the patient, or of the donor where there is no patient; null if the record names neither. */
    public static String patient(Kept record) {
        if (!(record instanceof BatchRecord batch) || batch.identity() == null) return null;
        var patient = batch.identity().patientCode();
        return patient == null || patient.isBlank() ? null : cut(patient.strip());
    }

    private void walk(Object node) {
        if (node instanceof Map<?, ?> members) {
            if (members.get("materialCode") instanceof String code && members.get("lot") instanceof String lot)
                lot(Mention.Relation.USES, code, lot);
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
