package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/**
 * The specification of a product on one day, and how it came to be. ICH M4Q, 3.2.P.5.1 and 3.2.S.4.1.
 *
 * @param day on which the editions are looked at
 * @param inForce editions in force on the day; several where stages or jurisdictions differ
 * @param history every edition, by its first day in force
 * @param courses criteria of one specification from edition to edition, at most {@value #EDITIONS_ABREAST} side by side;
 *     none for a specification with one edition
 */
public record SpecificationSheet(
        DocumentHead document,
        BatchAnalyses.Product product,
        Figure day,
        List<InForce> inForce,
        List<Edition> history,
        List<Course> courses) {

    /** Most editions in one table. */
    public static final int EDITIONS_ABREAST = 5;

    /** @param ordinal position, from 1; @param alternatives one entry if the edition has tests of which one suffices */
    public record InForce(
            Figure ordinal,
            Figure code,
            Figure edition,
            Figure stage,
            List<Figure> jurisdictions,
            Figure from,
            Figure until,
            Figure approvedBy,
            List<Line> lines,
            List<Alternatives> alternatives) {}

    /** @param awaited whether a batch may be released before the result is in; @param group of alternatives */
    public record Line(
            Figure category,
            Figure test,
            Figure testChinese,
            Figure method,
            Figure criterion,
            Figure awaited,
            Figure group) {}

    public record Alternatives(List<Group> groups) {}

    public record Group(Figure name, List<Figure> tests, List<Figure> testsChinese) {}

    /** @param tests how many it has; @param standing on the day */
    public record Edition(
            Figure code,
            Figure edition,
            Figure stage,
            List<Figure> jurisdictions,
            Figure from,
            Figure until,
            Figure tests,
            Figure standing,
            Figure approvedBy) {}

    /** @param ordinal position, from 1 */
    public record Course(Figure ordinal, Figure code, List<Head> editions, List<Row> rows) {}

    /** An edition at the head of a column. */
    public record Head(Figure name) {}

    public record Row(Figure test, Figure testChinese, List<Cell> cells) {}

    /** @param criteria every criterion that the edition has for the test */
    public record Cell(List<Figure> criteria) {}
}
