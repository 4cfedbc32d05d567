package org.cellgmp.document.control;

import java.time.LocalDate;
import java.util.List;
import org.cellgmp.record.MasterMaterial;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.MasterStep;
import org.cellgmp.record.Quantity;

/** An invented master record of the product of {@link ABatch}. */
public final class AMaster {
    private AMaster() {}

    /** In force in the year 2008. @param amount of the one component, mL */
    public static MasterRecord of(String masterId, String amount) {
        return new MasterRecord(
                masterId,
                "1",
                null,
                null,
                "master",
                "approved",
                null,
                "P-1",
                "Invented cells",
                null,
                null,
                new Quantity("1.0E9", "cells"),
                null,
                null,
                LocalDate.of(2008, 1, 1),
                LocalDate.of(2008, 12, 31),
                null,
                null,
                List.of(new MasterMaterial("input", "1", "BUF", "Buffer", new Quantity(amount, "mL"), "5", null, null)),
                null,
                List.of(new MasterStep("1", "Wash", null, null, null, null, null, null, null, null, null, null, null)),
                null,
                null,
                null,
                null);
    }
}
