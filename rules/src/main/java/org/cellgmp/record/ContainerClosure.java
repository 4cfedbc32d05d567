package org.cellgmp.record;

import java.time.LocalDate;
import java.util.List;

/**
 * A part of the container closure system of a product, from when until when it is used, with the studies that stand for it. ICH M4Q
 * 3.2.P.7, Q5C; China GMP (2010) Art. 102, 127; 21 CFR 211.94.
 *
 * @param level primary, secondary or transport
 * @param component bag, tube, port, cap, label, outer pack and so on
 * @param of substance or product; null where it holds both
 * @param material what it is made of, as the drawing says; @param specification number and edition of drawing or specification
 * @param sterilisation method, with its dose or cycle; @param compliance compendial monograph or standard that it meets
 */
public record ContainerClosure(
        String code,
        String name,
        String component,
        String level,
        String productCode,
        String of,
        String material,
        Quantity volume,
        String supplier,
        String supplierCode,
        String specification,
        String compliance,
        String sterilisation,
        String sterilisedBy,
        LocalDate usedFrom,
        LocalDate usedUntil,
        String status,
        List<ContainerStudy> studies)
        implements Kept {
    public ContainerClosure {
        studies = studies == null ? List.of() : List.copyOf(studies);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CONTAINER_CLOSURE;
    }

    @Override
    public String title() {
        return code;
    }

    @Override
    public String product() {
        return productCode == null ? "" : productCode;
    }

    @Override
    public String described() {
        return Kept.line(component, name, supplier);
    }
}
