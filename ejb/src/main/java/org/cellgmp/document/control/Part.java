package org.cellgmp.document.control;

import java.util.List;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.ContainerClosure;
import org.cellgmp.record.Kept;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.ReferenceStandard;
import org.cellgmp.record.StabilityStudy;
import org.cellgmp.record.ValidationStudy;
import org.cellgmp.template.Template;

/** The half of Module 3.2 that a document tells of; 3.2.S and 3.2.P of a cell therapy come from the same records. */
enum Part {
    SUBSTANCE("substance"),
    PRODUCT("product");

    private final String code;

    Part(String code) {
        this.code = code;
    }

    static Part of(Template template) {
        return template.section() != null && template.section().matches("[23]\\.[23]\\.S.*") ? SUBSTANCE : PRODUCT;
    }

    /** The half whose records a document answers for; null for one that tells of both, as 3.2.A and 3.2.R do. */
    static Part half(Template template) {
        return template.section() != null && template.section().matches("[23]\\.[23]\\.[SP].*") ? of(template) : null;
    }

    /** False for a specification, study, standard or container that says it is of the other half; one that does not say serves both. */
    boolean takes(Kept record) {
        var told = told(record);
        return told == null || told.isBlank() || told.strip().equalsIgnoreCase(code);
    }

    private static String told(Kept record) {
        if (record instanceof ProductSpecification edition) return edition.of();
        if (record instanceof StabilityStudy study) return study.of();
        if (record instanceof ValidationStudy study) return study.of();
        if (record instanceof ReferenceStandard standard) return standard.of();
        return record instanceof ContainerClosure container ? container.of() : null;
    }

    <T extends Kept> List<Addressed<T>> of(List<Addressed<T>> records) {
        return records.stream().filter(one -> takes(one.record())).toList();
    }
}
