package org.cellgmp.guideline;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cellgmp.record.*;
import org.cellgmp.record.Collection;

/** An invented autologous batch in which nothing is wrong and nothing is missing; a test takes it and spoils one thing. */
final class ConformingBatch {
    static final Address ADDRESS = Address.of("BR-2026-0014", 2);
    static final OffsetDateTime AS_OF = at("2026-03-20T10:00");

    BatchHeader header = new BatchHeader(
            "B-0014",
            "CT-01",
            "Invented CAR-T",
            "1E8",
            "MBR-01 ed. 3",
            "REG-1",
            "clinical",
            new Quantity("1", "dose"),
            LocalDate.parse("2026-03-02"),
            at("2027-03-02T00:00"),
            "Site A",
            "SPEC-0001",
            null);
    Identity identity = new Identity(
            CellOrigin.AUTOLOGOUS,
            "PT-001",
            "DN-001",
            "COI-001",
            List.of(
                    scan("2026-03-02T08:00", "receipt", "1"),
                    scan("2026-03-12T09:30", "fill", "2"),
                    scan("2026-03-18T09:00", "release", null)),
            List.of(
                    new CustodyEvent(
                            at("2026-03-01T12:00"),
                            "starting cells",
                            "Hospital One",
                            "Courier One",
                            "hospital",
                            new Quantity("4.0", "Cel")),
                    new CustodyEvent(
                            at("2026-03-02T07:30"),
                            "starting cells",
                            "Courier One",
                            "Operator One",
                            "dock",
                            new Quantity("4.5", "Cel"))));
    Collection collection = new Collection(
            "HOSP-1",
            LocalDate.parse("2026-12-31"),
            "PBMC",
            at("2026-03-01T09:00"),
            at("2026-03-01T11:00"),
            new Quantity("100", "mL"),
            "BAG-1",
            "CONSENT-1",
            "2",
            at("2026-02-20T10:00"),
            "not-required",
            List.of("FOR AUTOLOGOUS USE ONLY", "NOT EVALUATED FOR INFECTIOUS SUBSTANCES"),
            List.of());
    Receipt receipt = new Receipt(
            "BAG-1",
            "LOG-1",
            at("2026-03-02T07:30"),
            true,
            true,
            new Quantity("3.1", "Cel"),
            new Quantity("6.0", "\u00b0C"),
            new Quantity("2", "Cel"),
            new Quantity("8", "Cel"),
            new Quantity("24", "h"),
            "released",
            "Quality One",
            at("2026-03-02T08:30"),
            null);
    List<MaterialUse> materials = new ArrayList<>(List.of(new MaterialUse(
            "1",
            "MED-1",
            "Medium",
            "L-100",
            LocalDate.parse("2026-12-31"),
            "released",
            new Quantity("100", "mL"),
            new Quantity("100.0", "mL"),
            "5",
            at("2026-03-02T09:10"),
            "Operator One",
            "Operator Two",
            null,
            null)));
    List<EquipmentUse> equipment = new ArrayList<>(List.of(new EquipmentUse(
            "1",
            "EQ-01",
            "Incubator",
            LocalDate.parse("2026-09-30"),
            "qualified",
            "clean",
            at("2026-03-02T09:00"),
            at("2026-03-12T09:00"))));
    List<RoomUse> rooms = new ArrayList<>(List.of(new RoomUse(
            "R-101",
            "A",
            "B",
            false,
            new Quantity("15", "Pa"),
            "Operator Two",
            at("2026-03-02T08:40"),
            List.of(
                    monitoring("particles-0.5", "120", "1"),
                    monitoring("particles-5.0", "0", "1"),
                    monitoring("settle-plate", "<1", "1"),
                    monitoring("particles-0.5", "90", "2"),
                    monitoring("active-air", "0", "2")),
            null,
            null)));
    List<Step> steps = new ArrayList<>(List.of(
            step("1", "Activation", "2026-03-02T09:00", "2026-03-02T10:00"),
            step("2", "Final fill", "2026-03-12T09:30", "2026-03-12T10:30")));
    List<InProcessTest> inProcessTests = new ArrayList<>(List.of(new InProcessTest(
            "1",
            "Viability",
            "TB",
            at("2026-03-05T09:00"),
            "92",
            "%",
            "80",
            null,
            "Operator One",
            "Operator Two",
            null)));
    List<QcResult> qcResults = new ArrayList<>(List.of(
            result("Viability", "91", "%"),
            result("Sterility", "no growth", null),
            result("Mycoplasma (PCR)", "negative", null)));
    List<YieldFigure> yields = new ArrayList<>(List.of(
            new YieldFigure("Harvest", "100", "95", "10*6", "80", "110", "Operator One", "Operator Two", null)));
    List<LabelReconciliation> labels = new ArrayList<>(
            List.of(new LabelReconciliation("LBL-01", "20", "15", "4", "1", "Operator One", "Operator Two")));
    List<BatchEvent> events = new ArrayList<>();
    List<Amendment> amendments = new ArrayList<>();
    List<RecordSignature> signatures = new ArrayList<>(List.of(
            signature("1", "performed", "Operator One", "2026-03-02T10:05", "1"),
            signature("2", "production-review", "Supervisor One", "2026-03-15T10:00", null),
            signature("3", "qa-review", "Quality One", "2026-03-17T10:00", null),
            signature("4", "em-review", "Quality Two", "2026-03-16T10:00", null),
            signature("5", "manufacturer-release", "Qualified One", "2026-03-18T10:00", null),
            signature("6", "mah-release", "Qualified Two", "2026-03-19T10:00", null)));
    List<Addressed<MaterialLot>> lots = new ArrayList<>(List.of(new Addressed<>(
            Address.of("ML-2026-0001", 1),
            new MaterialLot(
                    "MED-1",
                    "Medium",
                    "L-100",
                    "Supplier A",
                    true,
                    "GMP",
                    "synthetic",
                    "released",
                    "Quality One",
                    at("2026-02-01T10:00"),
                    LocalDate.parse("2026-12-31"),
                    LocalDate.parse("2026-10-01"),
                    "COA-1",
                    null,
                    null))));
    List<Addressed<ProductSpecification>> specifications = new ArrayList<>(
            List.of(specification("1", "2025-01-01", "2026-03-01", 1), specification("2", "2026-03-02", null, 2)));
    Set<String> jurisdictions = Set.of("CN", "EU", "US");
    OffsetDateTime asOf = AS_OF;

    BatchRecord record() {
        return new BatchRecord(
                header,
                identity,
                collection,
                receipt,
                materials,
                equipment,
                rooms,
                steps,
                inProcessTests,
                qcResults,
                yields,
                labels,
                events,
                amendments,
                signatures,
                List.of());
    }

    Examination examination() {
        return new Examination(new Addressed<>(ADDRESS, record()), lots, specifications, jurisdictions, asOf);
    }

    static OffsetDateTime at(String local) {
        return OffsetDateTime.parse(local + ":00+08:00");
    }

    static QcResult result(String test, String found, String uom) {
        return new QcResult(
                test,
                "M-1",
                "1",
                at("2026-03-12T11:00"),
                at("2026-03-13T11:00"),
                found,
                uom,
                "final",
                null,
                "Analyst One",
                "Analyst Two",
                at("2026-03-14T10:00"),
                "QC",
                null);
    }

    static QcResult pending(String test, String status, String dueOn) {
        return new QcResult(
                test,
                "M-1",
                "1",
                at("2026-03-12T11:00"),
                null,
                null,
                null,
                status,
                LocalDate.parse(dueOn),
                "Analyst One",
                null,
                null,
                "QC",
                null);
    }

    static RecordSignature signature(String id, String meaning, String by, String at, String reference) {
        return new RecordSignature(id, meaning, null, by, "role", at(at), reference);
    }

    static Step step(String number, String name, String start, String end) {
        return new Step(
                number,
                name,
                null,
                "open",
                "R-101",
                at(start),
                at(end),
                "Operator One",
                "Operator Two",
                "Supervisor One",
                null,
                null,
                new Quantity("2", "h"),
                List.of(new ProcessParameter("Temperature", "37.0", "Cel", "36.5", "37.5", true, at(start), null)),
                null);
    }

    static SpecifiedTest test(String name, String criterion, String uom, boolean mayBePending, String group) {
        return new SpecifiedTest(name, null, "safety", "M-1", criterion, uom, mayBePending, group);
    }

    static Addressed<ProductSpecification> specification(String edition, String from, String until, int version) {
        return new Addressed<>(
                Address.of("PS-2026-0001", version),
                new ProductSpecification(
                        "SPEC-0001",
                        edition,
                        "CT-01",
                        "Invented CAR-T",
                        "\u865a\u6784CAR-T",
                        "CAR-T",
                        CellOrigin.AUTOLOGOUS,
                        "clinical",
                        List.of("CN", "EU", "US"),
                        LocalDate.parse(from),
                        until == null ? null : LocalDate.parse(until),
                        "Quality One",
                        List.of(
                                test("Viability", edition.equals("1") ? ">= 95" : ">= 70", "%", false, null),
                                test("Sterility", "no growth", null, true, null),
                                test("Mycoplasma (culture)", "negative", null, true, "mycoplasma"),
                                test("Mycoplasma (PCR)", "negative", null, false, "mycoplasma")),
                        null));
    }

    private static IdentityScan scan(String at, String place, String step) {
        return new IdentityScan(at(at), step, place, "COI-001", "Operator One", "Operator Two");
    }

    private static MonitoringResult monitoring(String kind, String count, String step) {
        return new MonitoringResult(kind, "in-operation", null, at("2026-03-02T09:30"), step, "P1", count, null);
    }
}
