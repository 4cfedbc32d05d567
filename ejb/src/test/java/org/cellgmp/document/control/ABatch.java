package org.cellgmp.document.control;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchEvent;
import org.cellgmp.record.BatchHeader;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CellOrigin;
import org.cellgmp.record.Collection;
import org.cellgmp.record.Identity;
import org.cellgmp.record.IdentityScan;
import org.cellgmp.record.ProcessParameter;
import org.cellgmp.record.ProductSpecification;
import org.cellgmp.record.QcResult;
import org.cellgmp.record.Quantity;
import org.cellgmp.record.Receipt;
import org.cellgmp.record.RecordSignature;
import org.cellgmp.record.SpecifiedTest;
import org.cellgmp.record.Step;

/** Invented batches and specifications, so that a test reads as a sentence. */
public final class ABatch {
    public static final String PATIENT = "PAT-77123";
    public static final String DONOR = "D9";
    public static final String IDENTITY = "COI-5566-A";
    public static final String CONSENT = "CONSENT-0815";
    static final OffsetDateTime MORNING = OffsetDateTime.parse("2026-01-05T09:00:00+08:00");

    private final String number;
    private LocalDate produced = LocalDate.of(2026, 1, 5);
    private String specification;
    private String followed = "MR-1 v2";
    private final List<QcResult> results = new ArrayList<>();
    private final List<BatchEvent> events = new ArrayList<>();
    private final List<RecordSignature> signatures = new ArrayList<>();

    private ABatch(String number) {
        this.number = number;
    }

    public static ABatch number(String number) {
        return new ABatch(number);
    }

    public ABatch producedOn(LocalDate day) {
        produced = day;
        return this;
    }

    /** @param masterRecordVersion as its header names it */
    ABatch followed(String masterRecordVersion) {
        followed = masterRecordVersion;
        return this;
    }

    ABatch judgedBy(String code) {
        specification = code;
        return this;
    }

    public ABatch result(String test, String result, String uom) {
        return result(test, result, uom, "final", null);
    }

    public ABatch pending(String test, LocalDate due) {
        return result(test, null, null, "pending", due);
    }

    ABatch result(String test, String result, String uom, String status, LocalDate due) {
        results.add(new QcResult(
                test,
                "method " + test,
                null,
                MORNING,
                MORNING,
                result,
                uom,
                status,
                due,
                "analyst-1",
                "analyst-2",
                MORNING,
                "Invented laboratory",
                null));
        return this;
    }

    /** The last result was obtained with this procedure. */
    ABatch by(String method, String version) {
        var last = results.remove(results.size() - 1);
        results.add(new QcResult(
                last.test(),
                method,
                version,
                last.sampledAt(),
                last.testedAt().plusDays(results.size()),
                last.result(),
                last.uom(),
                last.status(),
                last.dueOn(),
                last.testedBy(),
                last.reviewedBy(),
                last.reviewedAt(),
                last.laboratory(),
                last.eventId()));
        return this;
    }

    public ABatch commented(String text) {
        events.add(new BatchEvent(
                "E-" + (events.size() + 1),
                "comment",
                null,
                MORNING,
                text,
                null,
                null,
                List.of("operator-1"),
                "1",
                null,
                null));
        return this;
    }

    ABatch releasedOn(String time) {
        signatures.add(new RecordSignature("S1", "mah-release", null, "qp-1", null, OffsetDateTime.parse(time), null));
        return this;
    }

    public BatchRecord record() {
        var header = new BatchHeader(
                number,
                "P-1",
                "Invented cells",
                null,
                followed,
                null,
                "clinical",
                new Quantity("2.0e8", "cells"),
                produced,
                null,
                "Site A",
                specification,
                "Asia/Shanghai");
        var scan = new IdentityScan(MORNING, "1", "Room 1", IDENTITY, "operator-1", "operator-2");
        var identity = new Identity(CellOrigin.AUTOLOGOUS, PATIENT, DONOR, IDENTITY, List.of(scan), List.of());
        var collection = new Collection(
                "Clinic",
                null,
                "PBMC",
                MORNING,
                MORNING,
                new Quantity("120", "mL"),
                "BAG-" + PATIENT,
                CONSENT,
                "4",
                MORNING,
                "not-required",
                List.of(),
                List.of());
        var receipt = new Receipt(
                "BAG-" + PATIENT,
                "LOG-1",
                MORNING,
                true,
                true,
                new Quantity("2.1", "Cel"),
                new Quantity("7.9", "Cel"),
                new Quantity("2", "Cel"),
                new Quantity("8", "Cel"),
                null,
                "released",
                "qa-1",
                MORNING,
                null);
        var parameters = List.of(
                new ProcessParameter("Temperature", "37.20", "Cel", "36.0", "38.0", true, MORNING, null),
                new ProcessParameter("Volume", "212", "mL", "190", "210", false, MORNING, "E-1"),
                new ProcessParameter("Speed", "<300", "g", "200", "400", false, MORNING, null));
        var step = new Step(
                "1",
                "Wash the cells of " + PATIENT.toLowerCase(java.util.Locale.ROOT),
                "processing",
                "open",
                "R-1",
                MORNING,
                MORNING.plusHours(1),
                "operator-1",
                null,
                null,
                null,
                null,
                null,
                parameters,
                "PH-1");
        return new BatchRecord(
                header,
                identity,
                collection,
                receipt,
                null,
                null,
                null,
                List.of(step),
                null,
                results,
                null,
                null,
                events,
                null,
                signatures,
                null);
    }

    Addressed<BatchRecord> as(String record) {
        return new Addressed<>(Address.of(record, 1), record());
    }

    public static ProductSpecification specification(
            String edition, LocalDate from, LocalDate until, SpecifiedTest... tests) {
        return new ProductSpecification(
                "SPEC-1",
                edition,
                "P-1",
                "Invented cells",
                "\u865a\u6784\u7ec6\u80de",
                "CAR-T",
                CellOrigin.AUTOLOGOUS,
                "clinical",
                List.of("CN"),
                from,
                until,
                null,
                List.of(tests),
                null);
    }

    public static SpecifiedTest test(String name, String criterion, String uom) {
        return new SpecifiedTest(name, "\u4e2d\u6587" + name, "safety", "method", criterion, uom, false, null);
    }
}
