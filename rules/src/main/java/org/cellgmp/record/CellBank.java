package org.cellgmp.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A bank of cells: where they come from, how they were made, tested, and stored. ICH Q5D; CFDI (2022) ch. VIII; CDE stem-cell
 * guideline (2023); China Pharmacopoeia, cell substrates.
 *
 * @param tier seed, master, working or end-of-production
 * @param donationId donation that the cells come from; @param parentBank bank that they come from
 * @param passage passage at which it was frozen; @param populationDoublings doublings by then
 * @param longestPassage highest passage allowed in manufacture; @param longestDoublings most doublings allowed
 * @param cellsPerContainer viable cells per container, with unit
 * @param status quarantine, released, rejected or hold
 */
public record CellBank(
        String code,
        String name,
        String tier,
        String productCode,
        String cellType,
        String species,
        String tissue,
        String donationId,
        String donorCode,
        String parentBank,
        String geneticModification,
        String passage,
        String populationDoublings,
        String longestPassage,
        String longestDoublings,
        LocalDate preparedOn,
        String preparedBy,
        String roomId,
        String cryoprotectant,
        String freezingProgram,
        String containerCount,
        Quantity cellsPerContainer,
        String viability,
        String storage,
        LocalDate expires,
        String status,
        String releasedBy,
        OffsetDateTime releasedAt,
        List<StoredContainer> containers,
        List<StorageEvent> events,
        List<LotTest> tests)
        implements Kept {
    public CellBank {
        containers = containers == null ? List.of() : List.copyOf(containers);
        events = events == null ? List.of() : List.copyOf(events);
        tests = tests == null ? List.of() : List.copyOf(tests);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.CELL_BANK;
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
        return Kept.line(tier, name);
    }
}
