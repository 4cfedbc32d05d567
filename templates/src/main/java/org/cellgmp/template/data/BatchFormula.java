package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/**
 * What a batch is made of, as the master record says it, and what batches were charged with. ICH M4Q, 3.2.P.3.2.
 *
 * @param sizes approved for the product; @param panels one for each master record in force on the day
 * @param charges the batches, at most {@value #BATCHES_ABREAST} side by side; none where no batch is told of
 */
public record BatchFormula(
        DocumentHead document,
        BatchAnalyses.Product product,
        Figure day,
        List<Size> sizes,
        List<Panel> panels,
        List<TestedBatch> batches,
        List<Charges> charges) {

    /** Most batches in one table. */
    public static final int BATCHES_ABREAST = 6;

    public record Size(Figure name, Figure lowest, Figure highest, Figure containers) {}

    /** @param ordinal position, from 1; @param range of sizes that the master record allows */
    public record Panel(
            Figure ordinal,
            Figure master,
            Figure edition,
            Figure status,
            Figure from,
            Figure until,
            Figure strength,
            Figure size,
            Figure smallest,
            Figure largest,
            List<Line> lines) {}

    /** @param tolerance percent of the amount */
    public record Line(
            Figure role, Figure code, Figure name, Figure amount, Figure tolerance, Figure step, Figure stepName) {}

    public record Charges(Figure ordinal, List<Head> batches, List<Row> rows) {}

    public record Head(Figure number) {}

    public record Row(Figure code, Figure name, List<Cell> cells) {}

    /** @param amounts each charge of the material in the batch */
    public record Cell(List<Figure> amounts) {}
}
