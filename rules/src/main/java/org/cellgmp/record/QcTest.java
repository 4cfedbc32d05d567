package org.cellgmp.record;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * One run of a laboratory instrument, or one test done by hand, with everything that was measured in it. China GMP (2010)
 * Art. 221 to 223; 21 CFR 211.194(a): method, instrument, analyst, sample, raw data and results of each test.
 *
 * @param reportNumber what names the run, e.g. the raw file with the time of its first measurement
 * @param test what was done, e.g. cell counting
 * @param model scheme that the source says it follows, e.g. the Allotrope manifest; null for a raw export
 * @param batchNumber batch that the samples were taken from, if the source names one for the whole run
 * @param specification number of the specification that the results are judged by
 * @param method name of the method; @param methodVersion its approved version
 * @param analyst who ran it; several are separated by semicolons, each run of a sample has its own
 * @param startedAt first measurement; @param endedAt last measurement
 * @param samples each time a sample was measured
 * @param measurements everything that was measured, set or calculated, in the order of the source
 * @param series curves and spectra
 */
public record QcTest(
        String reportNumber,
        String test,
        String model,
        String batchNumber,
        String productCode,
        String specification,
        String method,
        String methodVersion,
        Instrument instrument,
        String analyst,
        OffsetDateTime startedAt,
        OffsetDateTime endedAt,
        RawFile rawFile,
        List<SampleRun> samples,
        List<Measurement> measurements,
        List<DataSeries> series,
        List<Unmapped> unmapped)
        implements Kept {
    public QcTest {
        samples = samples == null ? List.of() : List.copyOf(samples);
        measurements = measurements == null ? List.of() : List.copyOf(measurements);
        series = series == null ? List.of() : List.copyOf(series);
        unmapped = unmapped == null ? List.of() : List.copyOf(unmapped);
    }

    @Override
    public RecordKind kind() {
        return RecordKind.QC_TEST;
    }

    @Override
    public String title() {
        return reportNumber;
    }

    @Override
    public String product() {
        return productCode == null ? "" : productCode;
    }

    @Override
    public String ofBatch() {
        return Kept.line(batchNumber);
    }

    @Override
    public String described() {
        return Kept.line(test, instrument == null ? null : instrument.model(), batchNumber);
    }
}
