package org.cellgmp.intake.control;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.Kept;
import org.cellgmp.record.RecordKind;

/** Reads the workbooks that were made from our templates, whatever order their sheets and columns were moved to. */
public final class WorkbookReader {
    private WorkbookReader() {}

    /**
     * @param siteZone zone for local times where the workbook states none
     * @throws Refusal if the file is beyond the bounds, broken, has macros, or is none of our workbooks
     */
    public static Reading read(byte[] file, ZoneId siteZone) throws Refusal {
        return read(file, null, siteZone);
    }

    /**
     * @param fileName as it came in; may be null
     * @param siteZone zone for local times where the workbook states none
     * @throws Refusal if the file is beyond the bounds, broken, has macros, or is neither ours nor a cell counter's
     */
    public static Reading read(byte[] file, String fileName, ZoneId siteZone) throws Refusal {
        try (var workbook = Workbooks.xlsx(file)) {
            var counted = CellCounters.read(workbook, fileName, siteZone);
            if (counted.isPresent()) return counted.get();
            return read(workbook, WorkbookMark.plan(workbook), siteZone);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            throw Unreadable.brokenWorkbook(broken);
        }
    }

    private static Reading read(XSSFWorkbook workbook, WorkbookPlan plan, ZoneId siteZone) {
        var problems = new Problems();
        var sheets = new WorkbookSheets(workbook, plan, new FieldReader(problems, siteZone), problems);
        var tree = sheets.read();
        var records = new ArrayList<Kept>();
        for (var one : plan.many() ? RecordTree.entries(tree, WorkbookPlan.RECORDS) : List.of(tree)) {
            var missing = Naming.missing(plan, one);
            if (missing.isEmpty()) records.add(plan.kind().read(CanonicalJson.write(one)));
            else for (var field : missing) problems.error(sheets.placeOf(field, one), "name-missing", field.heading());
        }
        if (records.isEmpty() && plan.many() && tree.isEmpty())
            problems.error(plan.sheets().get(0).name(), "nothing-filled-in");
        var counts = new LinkedHashMap<String, Integer>();
        records.forEach(record -> Counts.add(counts, record));
        if (plan.many()) counts.put(plan.kind() == RecordKind.MATERIAL_LOT ? "lots" : "records", records.size());
        return new Reading(plan.format(), plan.kind(), records, problems.all(), counts);
    }
}
