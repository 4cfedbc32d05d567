package org.cellgmp.document.control;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.Quantity;
import org.cellgmp.record.StabilityCondition;
import org.cellgmp.record.StabilityResult;
import org.cellgmp.record.StabilityStudy;

/** Invented stability studies of the product of {@link ABatch}. */
public final class AStudy {
    private final String code;
    private final LocalDate begun;
    private Quantity shelfLife;
    private final List<StabilityResult> results = new ArrayList<>();

    private AStudy(String code, LocalDate begun) {
        this.code = code;
        this.begun = begun;
    }

    public static AStudy begun(String code, LocalDate begun) {
        return new AStudy(code, begun);
    }

    AStudy supporting(String value, String uom) {
        shelfLife = new Quantity(value, uom);
        return this;
    }

    /** @param months after the beginning */
    public AStudy result(int months, String test, String criterion, String result, String uom) {
        return result(Integer.toString(months), "mo", begun.plusMonths(months), test, criterion, result, uom);
    }

    AStudy result(String age, String ageUnit, LocalDate day, String test, String criterion, String result, String uom) {
        var at = OffsetDateTime.parse(day + "T10:00:00+08:00");
        results.add(new StabilityResult(
                "vapour phase",
                age == null ? null : new Quantity(age, ageUnit),
                at,
                at.plusDays(1),
                test,
                "method",
                null,
                criterion,
                result,
                uom,
                "analyst-1",
                "analyst-2",
                "Invented laboratory",
                null));
        return this;
    }

    public StabilityStudy record() {
        return new StabilityStudy(
                code,
                "PROT-1",
                "2",
                "long-term",
                "P-1",
                "drug product",
                "LOT-" + code,
                "SPEC-1",
                "cryobag",
                null,
                begun,
                null,
                shelfLife,
                null,
                null,
                null,
                null,
                "running",
                List.of(new StabilityCondition(
                        "vapour phase", "long-term", new Quantity("-150", "Cel"), "-196", "-130", null, "LN-1")),
                results);
    }

    Addressed<StabilityStudy> as(String record) {
        return new Addressed<>(Address.of(record, 1), record());
    }
}
