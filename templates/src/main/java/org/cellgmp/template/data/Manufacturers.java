package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/**
 * Who makes and tests a product, as its version in force says and as its batches show. ICH M4Q, 3.2.P.3.1 and 3.2.S.2.1.
 *
 * @param made sites that the batches name; @param laboratories that the results of the batches name
 * @param vectors lots of gene-transfer vectors made by the day, with their makers
 */
public record Manufacturers(
        DocumentHead document,
        BatchAnalyses.Product product,
        Figure day,
        List<Site> sites,
        List<Registration> registrations,
        List<Made> made,
        List<Laboratory> laboratories,
        List<Vector> vectors) {

    public record Site(
            Figure site, List<Figure> activities, Figure licence, Figure from, Figure until, Figure version) {}

    public record Registration(
            Figure jurisdiction,
            Figure stage,
            Figure application,
            Figure holder,
            Figure manufacturer,
            Figure process,
            Figure specification,
            Figure from,
            Figure until) {}

    /** @param standing whether the product in force names the site */
    public record Made(Figure site, List<Figure> batches, Figure standing) {}

    public record Laboratory(Figure laboratory, List<Figure> tests, Figure results, Figure standing) {}

    public record Vector(
            Figure code, Figure lot, Figure name, Figure type, Figure manufacturer, Figure site, Figure madeOn) {}
}
