package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;
import org.cellgmp.template.Picture;

/**
 * What was found in the stability studies of a product up to a day, and how it runs. ICH M4Q, 3.2.P.8.3 and 3.2.S.7.3.
 *
 * @param day last day of a result that is told, and day on which limits are looked at
 * @param versions of the product in force on the day; @param editions of its specifications in force on the day
 * @param panels one for each study, in the order of {@code studies}
 * @param trends one for each test and condition with numeric results at two time points or more of one lot
 */
public record StabilityData(
        DocumentHead document,
        BatchAnalyses.Product product,
        Figure day,
        List<Version> versions,
        List<Edition> editions,
        List<Study> studies,
        List<Panel> panels,
        List<Trend> trends) {

    /** Most time points in one table. */
    public static final int POINTS_ABREAST = 8;

    public record Version(Figure process, Figure version, Figure container, Figure storage, Figure shelfLife) {}

    public record Edition(Figure code, Figure edition, Figure from, Figure until) {}

    /** @param shelfLife what its results support */
    public record Study(
            Figure ordinal,
            Figure code,
            Figure purpose,
            Figure material,
            Figure lot,
            Figure container,
            Figure startedOn,
            Figure endedOn,
            Figure shelfLife,
            Figure status) {}

    /** @param ordinal position, from 1; @param courses results by condition, at most {@value #POINTS_ABREAST} time points abreast */
    public record Panel(
            Figure ordinal,
            Figure code,
            Figure lot,
            Figure protocol,
            Figure protocolEdition,
            Figure specification,
            Figure formulation,
            Figure conclusion,
            Figure concludedBy,
            Figure concludedOn,
            List<Condition> conditions,
            List<Course> courses) {}

    public record Condition(
            Figure name, Figure kind, Figure temperature, Figure range, Figure humidity, Figure equipment) {}

    public record Course(Figure condition, List<Head> points, List<Row> rows) {}

    /** A time point at the head of a column. */
    public record Head(Figure time) {}

    /** @param criteria of the study, as its results name them; @param inForce of the editions in force on the day */
    public record Row(Figure test, Figure testChinese, List<Figure> criteria, List<Figure> inForce, List<Cell> cells) {}

    /** @param results every one of this test at this time point */
    public record Cell(List<Figure> results) {}

    public record Trend(
            Figure ordinal,
            Figure test,
            Figure testChinese,
            Figure condition,
            List<Figure> inForce,
            Picture drawing,
            List<Point> points) {}

    /** @param ordinal number in the drawing; a word where it is not drawn; @param standing to the criterion, or why it is left out */
    public record Point(
            Figure ordinal,
            Figure lot,
            Figure study,
            Figure time,
            Figure pulledOn,
            Figure testedOn,
            Figure method,
            Figure result,
            Figure standing) {}
}
