package org.cellgmp.record;

import java.time.LocalDate;
import java.util.List;

/**
 * One lot of a reference standard or reference material that results are measured against. ICH Q6B 2.2.1, Q7 11.1; China GMP (2010)
 * Art. 227; 21 CFR 211.194(c).
 *
 * @param level international, primary, working or control
 * @param of substance or product; null where it serves both
 * @param use what it is used for, e.g. the test of potency; @param test test of the specification, by its name there
 * @param assigned assigned value, with unit; @param assignedBy how the value was found, e.g. against the primary standard
 * @param qualificationReport number of the report; @param retestOn last day before it must be qualified again
 * @param predecessor lot that it replaced
 * @param status released, quarantine, rejected or hold
 */
public record ReferenceStandard(
        String code,
        String name,
        String lot,
        String level,
        String productCode,
        String of,
        String source,
        String use,
        String test,
        Quantity assigned,
        String assignedBy,
        String qualificationReport,
        LocalDate qualifiedOn,
        String qualifiedBy,
        String approvedBy,
        LocalDate inUseFrom,
        LocalDate inUseUntil,
        LocalDate expires,
        LocalDate retestOn,
        String storage,
        String predecessor,
        String status,
        List<LotTest> tests)
        implements Kept {
    public ReferenceStandard {
        tests = tests == null ? List.of() : List.copyOf(tests);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.REFERENCE_STANDARD;
    }

    @Override
    public String title() {
        return code + " / " + lot;
    }

    @Override
    public String product() {
        return productCode == null ? "" : productCode;
    }

    @Override
    public String described() {
        return Kept.line(name, level);
    }
}
