package org.cellgmp.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * One lot of a gene-transfer vector. CFDI (2022) ch. VI and IX; CDE gene-modified cell guidance; China GMP (2010) Art. 106 to 114.
 *
 * @param vectorType lentiviral, retroviral, AAV, adenoviral, plasmid, mRNA or RNP
 * @param titre functional titre, e.g. TU/mL; @param titreCells cells and method the titre was found with
 * @param replicationCompetent result of the test for replication-competent virus, as recorded
 * @param status quarantine, released, rejected or hold
 */
public record VectorLot(
        String vectorCode,
        String lot,
        String name,
        String vectorType,
        String transgene,
        String productCode,
        String manufacturer,
        String manufacturingSite,
        Quantity batchSize,
        LocalDate madeOn,
        Quantity titre,
        String titreMethod,
        String titreCells,
        String replicationCompetent,
        String containerCount,
        Quantity volumePerContainer,
        String storage,
        LocalDate expires,
        LocalDate retestOn,
        String status,
        String releasedBy,
        OffsetDateTime releasedAt,
        String certificate,
        List<VectorStartingMaterial> startingMaterials,
        List<LotTest> tests)
        implements Kept {
    public VectorLot {
        startingMaterials = startingMaterials == null ? List.of() : List.copyOf(startingMaterials);
        tests = tests == null ? List.of() : List.copyOf(tests);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.VECTOR_LOT;
    }

    @Override
    public String title() {
        return vectorCode + " / " + lot;
    }

    @Override
    public String product() {
        return productCode == null ? "" : productCode;
    }

    @Override
    public String atSite() {
        return Kept.line(manufacturingSite);
    }

    @Override
    public String described() {
        return Kept.line(name);
    }
}
