package org.cellgmp.deviation;

import java.util.List;

/**
 * Why it happened and what it touches. China GMP (2010) Art. 250; 21 CFR 211.192.
 *
 * @param impactOnBatch on the batches the deviation is about; on its product quality
 * @param impactOnOthers why no other batch is touched, or how those in {@code otherBatches} are
 * @param otherBatches numbers of further batch records that are touched; each then needs a conclusion of its own
 */
public record Investigation(String rootCause, String impactOnBatch, String impactOnOthers, List<String> otherBatches) {
    public Investigation {
        otherBatches = otherBatches == null ? List.of() : List.copyOf(otherBatches);
    }
}
