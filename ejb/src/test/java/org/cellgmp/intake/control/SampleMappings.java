package org.cellgmp.intake.control;

import static org.cellgmp.intake.ColumnUse.member;
import static org.cellgmp.intake.ColumnUse.value;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.intake.ColumnUse;
import org.cellgmp.intake.FixedMember;
import org.cellgmp.intake.TableMapping;
import org.cellgmp.intake.TableTarget;

/** Mappings as a site would save them, for the tables among the test inputs. */
public final class SampleMappings {
    private SampleMappings() {}

    /** Lots with results, one result per row. */
    public static TableMapping lots() {
        return TableMapping.of(
                "lots of publications",
                TableTarget.BATCH_RESULTS,
                List.of(
                        member("lot_id", "header.batchNumber"),
                        member("product", "header.productCode"),
                        member("parameter", "qcResults.test"),
                        member("method", "qcResults.method"),
                        member("result", "qcResults.result"),
                        member("unit", "qcResults.uom")),
                List.of(new FixedMember("qcResults.status", "final")));
    }

    /** Specifications, one test per row. */
    public static TableMapping specifications() {
        return TableMapping.of(
                "specifications of publications",
                TableTarget.SPECIFICATION_TESTS,
                List.of(
                        member("source_id", "code"),
                        member("product", "productCode"),
                        member("parameter", "tests.test"),
                        member("category", "tests.category"),
                        member("method", "tests.method"),
                        member("acceptance_criterion", "tests.criterion"),
                        member("unit", "tests.uom")),
                List.of(new FixedMember("edition", "as published")));
    }

    /** One container and one moment per row, each quantity in a column of its own. */
    public static TableMapping coldChain() {
        return TableMapping.of(
                "container readings",
                TableTarget.SHIPMENT_READINGS,
                List.of(
                        member("Container_ID", "number"),
                        member("Cargo_Type", "contents"),
                        member("Internal_Set_Point_C", "limits.setPoint"),
                        value("Actual_Internal_Temp_C", "temperature inside", "Cel"),
                        value("Ambient_External_Temp_C", "temperature outside", "Cel"),
                        value("HVAC_Power_Consumption_Watts", "power of the cooling unit", "W"),
                        value("Seal_Integrity_Index", "seal integrity index", "1")),
                List.of(
                        new FixedMember("limits.channel", "temperature inside"),
                        new FixedMember("limits.lower", "2"),
                        new FixedMember("limits.upper", "8"),
                        new FixedMember("limits.uom", "Cel")));
    }

    /** BioProfile FLEX2: one sample per row, each analyte in a column of its own. */
    public static TableMapping flex2() {
        var columns = new ArrayList<ColumnUse>(List.of(
                member("Date & Time", "samples.at"),
                member("Sample ID", "samples.sample"),
                member("Sample Type", "samples.role"),
                member("Batch ID", "samples.batch"),
                member("Operator", "samples.analyst")));
        for (var analyte : List.of("Gln", "NH4+", "Na+", "K+", "Ca++")) columns.add(value(analyte, null, "mmol/L"));
        for (var analyte : List.of("Glu", "Gluc", "Lac")) columns.add(value(analyte, null, "g/L"));
        columns.add(value("pH", null, "[pH]"));
        for (var gas : List.of("PO2", "PCO2")) columns.add(value(gas, null, "mmHg"));
        return TableMapping.of("BioProfile FLEX2", TableTarget.QC_MEASUREMENTS, columns, test("metabolites"))
                .dayOrder("MONTH_FIRST");
    }

    /** Qubit 4: the heading Units stands twice. */
    public static TableMapping qubit() {
        return TableMapping.of(
                        "Qubit 4",
                        TableTarget.QC_MEASUREMENTS,
                        List.of(
                                member("Test Name", "samples.sample"),
                                member("Test Date", "samples.at"),
                                member("Assay Name", "method"),
                                value("Qubit® tube conc.", "tube concentration", "ng/mL"),
                                value("Original sample conc.", "sample concentration", "ng/µL"),
                                value("Green RFU", null, "RFU")),
                        test("nucleic acid concentration"))
                .dayOrder("MONTH_FIRST");
    }

    /** Cedex Bio HT: no headings, tabs, the kind of the row in the first column. */
    public static TableMapping cedexBioHt() {
        return TableMapping.of(
                        "Cedex Bio HT",
                        TableTarget.QC_MEASUREMENTS,
                        List.of(
                                member("#2", "samples.at"),
                                member("#3", "samples.sample"),
                                member("#4", "samples.batch"),
                                member("#5", "samples.role"),
                                member("#7", "measurements.name"),
                                member("#9", "measurements.uom"),
                                member("#11", "measurements.value")),
                        test("metabolites"))
                .headingRow(0)
                .only("#1", "40");
    }

    /** PHERAstar: a plate with its rows in rows and its columns in columns, below eight lines about the run. */
    public static TableMapping pheraStar() {
        var columns = new ArrayList<ColumnUse>(List.of(member("#1", "measurements.position")));
        for (int i = 1; i <= 24; i++) columns.add(value(Integer.toString(i), "column " + i, "RFU"));
        return TableMapping.of("PHERAstar plate", TableTarget.QC_MEASUREMENTS, columns, test("fluorescence"))
                .headingRow(9)
                .expecting("1:1", "User:")
                .expecting("2:1", "Test name:");
    }

    /** HIAC PharmSpec: counts by particle size, in a report that ends with the line for the approver. */
    public static TableMapping hiac() {
        return TableMapping.of(
                        "HIAC PharmSpec",
                        TableTarget.QC_MEASUREMENTS,
                        List.of(
                                member("Particle Size(µm)", "measurements.about"),
                                value("Cumulative Count", null, "Counts"),
                                value("Cumulative Counts/mL", null, "Counts/mL")),
                        test("particles"))
                .headingRow(17)
                .expecting("1:3", "HIAC PharmSpec")
                .expecting("*:1", "Approver");
    }

    private static List<FixedMember> test(String name) {
        return List.of(new FixedMember("test", name));
    }
}
