package org.cellgmp.dossier;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One version of governed values: a substance with its manufacturer, a product, an excipient, an indication.
 *
 * @param number e.g. KA-2026-0001; @param version from 1
 * @param values one for each attribute of the kind, in its order; empty where there is none
 * @param sha256 of kind and values as canonical JSON: what is signed
 * @param reason why it differs from the version before; null for the first
 * @param proposer account; @param proposedBy printed name
 * @param approval number of the signature; null until somebody else has approved it
 * @param latest newest version of this number
 */
public record KeyView(
        String number,
        int version,
        BranchKind kind,
        List<String> values,
        String sha256,
        String reason,
        String proposer,
        String proposedBy,
        OffsetDateTime proposedAt,
        String approval,
        String approvedBy,
        OffsetDateTime approvedAt,
        int latest) {
    public KeyView {
        values = List.copyOf(values);
    }

    public boolean approved() {
        return approval != null;
    }

    public String name() {
        return number + "/v" + version;
    }

    public String label() {
        return String.join(
                ", ", values.stream().filter(value -> !value.isEmpty()).toList());
    }
}
