package org.cellgmp.intake.control;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.cellgmp.record.DataSeries;
import org.cellgmp.record.Instrument;
import org.cellgmp.record.Measurement;
import org.cellgmp.record.QcTest;
import org.cellgmp.record.RawFile;
import org.cellgmp.record.SampleRun;
import org.cellgmp.record.SeriesAxis;
import org.cellgmp.record.Unmapped;

/** Gathers what a reader finds in the file of an instrument, and makes the record of it. */
final class QcTestDraft {
    /** Most measurements of one file; a run with more is split by the instrument software. */
    static final int MOST_MEASUREMENTS = 500_000;

    final Map<String, String> instrument = new LinkedHashMap<>();
    final Map<String, String> rawFile = new LinkedHashMap<>();
    private final List<SampleRun> samples = new ArrayList<>();
    private final List<Measurement> measurements = new ArrayList<>();
    private final List<DataSeries> series = new ArrayList<>();
    private final List<Unmapped> unmapped = new ArrayList<>();
    private final LinkedHashSet<String> analysts = new LinkedHashSet<>();
    String test;
    String model;
    String method;
    String methodVersion;

    void sample(SampleRun run) {
        samples.add(run);
        analyst(run.analyst());
    }

    void analyst(String name) {
        if (name != null) analysts.add(name);
    }

    /** @param of the sample's run; null if it concerns the whole file */
    void measured(String name, String about, String role, String value, String uom, SampleRun of, String source) {
        measurements.add(new Measurement(
                name,
                about,
                role,
                value,
                uom,
                UnitCodes.ucum(uom),
                of == null ? null : of.run(),
                of == null ? null : of.sample(),
                of == null ? null : of.position(),
                source));
    }

    void curve(String name, String about, SampleRun of, String source, List<SeriesAxis> axes) {
        series.add(new DataSeries(
                name,
                about,
                of == null ? null : of.run(),
                of == null ? null : of.sample(),
                of == null ? null : of.position(),
                source,
                axes));
    }

    void left(String place, String text) {
        unmapped.add(new Unmapped(place, text));
    }

    int size() {
        return measurements.size();
    }

    /** @param fileName as it came in; names the run where the source names no raw file */
    QcTest record(String fileName) {
        var from = times().min(java.util.Comparator.comparing(OffsetDateTime::toInstant))
                .orElse(null);
        var until = times().max(java.util.Comparator.comparing(OffsetDateTime::toInstant))
                .orElse(null);
        var file = rawFile.getOrDefault("name", fileName);
        var name = file == null || file.isBlank() ? test : file;
        return new QcTest(
                from == null ? name : name + " " + from,
                test,
                model,
                batch(),
                null,
                null,
                method,
                methodVersion,
                instrument.isEmpty()
                        ? null
                        : new Instrument(
                                instrument.get("model"),
                                instrument.get("manufacturer"),
                                instrument.get("serialNumber"),
                                instrument.get("identifier"),
                                instrument.get("assetNumber"),
                                instrument.get("software"),
                                instrument.get("softwareVersion")),
                analysts.isEmpty() ? null : String.join("; ", analysts),
                from,
                until,
                file == null && rawFile.isEmpty()
                        ? null
                        : new RawFile(file, rawFile.get("path"), rawFile.get("system"), rawFile.get("convertedBy")),
                samples,
                measurements,
                series,
                unmapped);
    }

    private Stream<OffsetDateTime> times() {
        return samples.stream().map(SampleRun::at).filter(Objects::nonNull);
    }

    /** The batch, if all samples name the same one. */
    private String batch() {
        var batches = samples.stream().map(SampleRun::batch).distinct().toList();
        return batches.size() == 1 ? batches.get(0) : null;
    }
}
