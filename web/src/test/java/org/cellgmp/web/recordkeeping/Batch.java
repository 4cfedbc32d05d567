package org.cellgmp.web.recordkeeping;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.record.*;

/** An invented batch record that has something in every section. */
final class Batch {
    static final Address ABOUT = Address.of("BR-2026-0014", 2);

    private Batch() {}

    static OffsetDateTime at(String time) {
        return OffsetDateTime.parse("2026-03-" + time + ":00+08:00");
    }

    static ProcessParameter parameter(String name, String actual, String uom, String low, String high) {
        return new ProcessParameter(name, actual, uom, low, high, low != null, at("02T09:40"), null);
    }

    static Step step(String number, String name, String second, ProcessParameter... parameters) {
        return new Step(
                number,
                name,
                "cell-processing",
                "closed",
                "R-204",
                at("02T09:00"),
                at("02T11:30"),
                "Zhao Min",
                second,
                null,
                new Quantity("1.5", "h"),
                new Quantity("4", "h"),
                null,
                List.of(parameters),
                null);
    }

    static QcResult result(String test, String result, String uom, String status) {
        return new QcResult(
                test,
                "SOP-QC-11",
                "3",
                at("08T10:00"),
                at("08T15:20"),
                result,
                uom,
                status,
                "pending".equals(status) ? LocalDate.parse("2026-03-22") : null,
                "Sun Li",
                "Wu Fang",
                at("08T16:02"),
                "QC 1",
                null);
    }

    static BatchRecord record() {
        return record("invented CAR-T");
    }

    static BatchRecord record(String productName) {
        return new BatchRecord(
                new BatchHeader(
                        "26-014",
                        "CART-19",
                        productName,
                        "1.0E8 cells",
                        "MBR-7 v4",
                        null,
                        "clinical",
                        new Quantity("1.0", "10*8 cells"),
                        LocalDate.parse("2026-03-02"),
                        null,
                        "Site A (invented)",
                        "SPEC-0001",
                        "Asia/Shanghai"),
                new Identity(
                        CellOrigin.AUTOLOGOUS,
                        "P-0031",
                        null,
                        "COI-77120",
                        List.of(
                                new IdentityScan(at("02T08:50"), "1", "R-204", "COI-77120", "Zhao Min", "Wu Fang"),
                                new IdentityScan(at("02T11:40"), "2", "R-204", "COI-77121", "Zhao Min", null)),
                        List.of(new CustodyEvent(
                                at("01T18:10"),
                                "apheresis bag",
                                "Courier 3",
                                "He Jun",
                                "Dock 1",
                                new Quantity("4.1", "Cel")))),
                new Collection(
                        "CS-02",
                        LocalDate.parse("2027-01-31"),
                        "PBMC",
                        at("01T09:00"),
                        at("01T12:10"),
                        new Quantity("120", "mL"),
                        "BAG-1",
                        "ICF-31",
                        "2.0",
                        at("01T08:00"),
                        "not-required",
                        List.of("FOR AUTOLOGOUS USE ONLY", "NOT EVALUATED FOR INFECTIOUS SUBSTANCES"),
                        List.of(new DonorTest("HIV", "NAT", at("01T08:30"), at("01T17:00"), "nonreactive", "Lab 2"))),
                new Receipt(
                        "BAG-1",
                        "LOG-5",
                        at("01T18:10"),
                        true,
                        true,
                        new Quantity("1.2", "Cel"),
                        new Quantity("8.9", "Cel"),
                        new Quantity("2", "Cel"),
                        new Quantity("8", "Cel"),
                        new Quantity("24", "h"),
                        "released",
                        "He Jun",
                        at("01T19:00"),
                        null),
                List.of(new MaterialUse(
                        "1",
                        "M-MED",
                        "Culture medium",
                        "L-771",
                        LocalDate.parse("2026-02-28"),
                        "released",
                        new Quantity("500", "mL"),
                        new Quantity("512", "mL"),
                        "5",
                        at("02T09:10"),
                        "Zhao Min",
                        "Wu Fang",
                        null,
                        null)),
                List.of(new EquipmentUse(
                        "1",
                        "EQ-12",
                        "Incubator",
                        LocalDate.parse("2026-06-30"),
                        "qualified",
                        "clean",
                        at("02T09:00"),
                        at("08T09:00"))),
                List.of(new RoomUse(
                        "R-204",
                        "B",
                        "C",
                        false,
                        new Quantity("14", "Pa"),
                        "Wu Fang",
                        at("02T08:30"),
                        List.of(new MonitoringResult(
                                "settle-plate", "in-operation", null, at("02T13:00"), "1", "bench", "1", "CFU/4 h")),
                        null,
                        null)),
                List.of(
                        step(
                                "1",
                                "Thaw and wash",
                                "Wu Fang",
                                parameter("Temperature", "37.2", "Cel", "36.5", "37.5"),
                                parameter("Speed", "300", "g", null, "300")),
                        step(
                                "2",
                                "Activation",
                                null,
                                parameter("Viability", "69.2", "%", "70", null),
                                parameter("Culture time", "73", "h", "48", "72"),
                                parameter("Remark", "cells look healthy", null, null, null),
                                parameter("Residual beads", "<0.5", "1/mL", null, "100"))),
                List.of(new InProcessTest(
                        "2",
                        "Cell count",
                        "SOP-IPC-2",
                        at("04T10:00"),
                        "2.4",
                        "10*6/mL",
                        "1.0",
                        "4.0",
                        "Zhao Min",
                        "Wu Fang",
                        null)),
                List.of(
                        result("Viability", "69.2", "%", "final"),
                        result("Endotoxin", "<0.5", "EU/mL", "final"),
                        result("Sterility", null, null, "pending")),
                List.of(new YieldFigure(
                        "Expansion", "500", "430", "10*6 cells", "80", "110", "Zhao Min", "Wu Fang", null)),
                List.of(new LabelReconciliation("LB-3", "10", "8", "2", "0", "Zhao Min", "Wu Fang")),
                List.of(
                        new BatchEvent(
                                "E-1",
                                "exception",
                                "equipment",
                                at("02T10:10"),
                                "The pump stopped for two minutes.",
                                "low",
                                "open",
                                List.of("Zhao Min"),
                                "2",
                                null,
                                "MES"),
                        new BatchEvent(
                                "E-2",
                                "comment",
                                null,
                                at("02T10:15"),
                                "Restarted.",
                                null,
                                null,
                                List.of(),
                                "E-1",
                                null,
                                null)),
                List.of(new Amendment(
                        "step 2, Viability", "96.2", "69.2", "Zhao Min", at("02T12:00"), "digits turned round")),
                List.of(new RecordSignature("S-1", "performed", null, "Zhao Min", "operator", at("02T11:31"), "1")),
                List.of(new Unmapped("/BatchProductionRecord/Extension[1]", "vendor text")));
    }
}
