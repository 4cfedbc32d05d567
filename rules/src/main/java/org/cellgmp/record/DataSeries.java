package org.cellgmp.record;

import java.util.List;

/**
 * A curve or spectrum: as many axes as were recorded, all of one length unless the source says otherwise.
 *
 * @param run the {@link SampleRun} it belongs to; null if it concerns the whole file
 * @param source place in the file
 */
public record DataSeries(
        String name, String about, String run, String sample, String position, String source, List<SeriesAxis> axes) {
    public DataSeries {
        axes = axes == null ? List.of() : List.copyOf(axes);
    }
}
