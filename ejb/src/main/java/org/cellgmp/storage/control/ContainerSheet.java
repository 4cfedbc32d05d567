package org.cellgmp.storage.control;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.storage.ContainerRow;
import org.cellgmp.storage.SheetWords;

/** Containers as rows of a workbook, in the order of {@link SheetWords#headings}. */
public final class ContainerSheet {
    private ContainerSheet() {}

    public static List<?> cells(ContainerRow row, SheetWords words) {
        return Arrays.asList(
                row.container(),
                row.label(),
                row.bank(),
                row.title(),
                row.site(),
                row.place(),
                words.states().get(row.state()),
                row.thaws(),
                row.expires(),
                row.quantity(),
                row.cells(),
                time(row.since()),
                time(row.until()),
                row.breaks() + row.taken(),
                row.address());
    }

    private static OffsetDateTime time(OffsetDateTime at) {
        return at == null ? null : at.atZoneSameInstant(HouseClock.zone()).toOffsetDateTime();
    }
}
