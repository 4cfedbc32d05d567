package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/**
 * What stands under each node of the regional information that China asks for. CDE, structure of the eCTD, 3.2.R.1 to 3.2.R.6.
 *
 * @param process studies of 3.2.R.1; @param procedures of 3.2.R.3; @param comparability of 3.2.R.5; @param others of 3.2.R.6
 * @param stability studies whose charts stand under 3.2.R.4
 */
public record RegionalRegister(
        DocumentHead document,
        BatchAnalyses.Product product,
        Figure day,
        List<ProcessDevelopment.Study> process,
        List<Batch> batches,
        List<ProcessDevelopment.Study> procedures,
        List<Stability> stability,
        List<ProcessDevelopment.Study> comparability,
        List<ProcessDevelopment.Study> others) {

    /** @param record executed record of the batch */
    public record Batch(Figure number, Figure record, Figure productionDate, Figure processVersion, Figure use) {}

    /** @param results found by the day */
    public record Stability(Figure code, Figure purpose, Figure lot, Figure startedOn, Figure status, Figure results) {}
}
