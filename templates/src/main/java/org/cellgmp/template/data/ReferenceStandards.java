package org.cellgmp.template.data;

import java.util.List;
import org.cellgmp.template.Figure;

/**
 * The reference standards and materials that results of a product are measured against, each lot with its value and qualification. ICH
 * M4Q, 3.2.P.6 and 3.2.S.5.
 */
public record ReferenceStandards(
        DocumentHead document,
        BatchAnalyses.Product product,
        Figure day,
        List<Standard> standards,
        List<ControlOfMaterials.TestLine> tests) {

    public record Standard(
            Figure code,
            Figure name,
            Figure lot,
            Figure level,
            Figure source,
            Figure use,
            Figure test,
            Figure assigned,
            Figure assignedBy,
            Figure report,
            Figure qualifiedOn,
            Figure retest,
            Figure expires,
            Figure predecessor,
            Figure from,
            Figure until,
            Figure status,
            Figure standing,
            Figure storage) {}
}
