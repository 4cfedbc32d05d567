package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/** Which subject was given which batch, by pseudonym. ICH E3 16.1.6; eCTD file tag list-patients-with-batches. */
public record SubjectBatches(DocumentHead document, BatchAnalyses.Product product, Figure day, List<Line> lines) {

    /** @param record executed record of the batch; a word where none is kept */
    public record Line(
            Figure subject,
            Figure trial,
            Figure protocol,
            Figure treatment,
            Figure batch,
            Figure record,
            Figure productionDate,
            Figure processVersion,
            Figure givenAt,
            Figure dose) {}
}
