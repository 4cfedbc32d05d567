package org.cellgmp.intake.control;

import java.util.Comparator;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Workbook;
import org.cellgmp.ground.Refusal;

/** How a workbook is known to be one of ours: a hidden sheet that says so or, where that was removed, the names of its sheets. */
final class WorkbookMark {
    static final String SHEET = "cellgmp";
    static final String WORD = "cellgmp-workbook";
    static final String EDITION = "1";

    private WorkbookMark() {}

    /** @throws Refusal if it is none of ours, or of an edition we do not know */
    static WorkbookPlan plan(Workbook workbook) throws Refusal {
        var marked = workbook.getSheet(SHEET);
        if (marked != null && WORD.equals(cell(marked, 0))) {
            if (!EDITION.equals(cell(marked, 2)))
                throw Unreadable.because("workbook-edition", String.valueOf(cell(marked, 2)));
            var plan = WorkbookPlan.named(String.valueOf(cell(marked, 1)));
            if (plan.isPresent()) return plan.get();
        }
        return byNames(workbook).orElseThrow(() -> Unreadable.because("workbook-unknown"));
    }

    private static Optional<WorkbookPlan> byNames(Workbook workbook) {
        // Kinds share sheets, such as the donor tests: the kind with most of its sheets here is meant.
        return WorkbookPlan.all().stream()
                .filter(plan ->
                        known(workbook, plan) >= Math.min(2, plan.sheets().size()))
                .max(Comparator.comparingLong(plan -> known(workbook, plan)));
    }

    private static long known(Workbook workbook, WorkbookPlan plan) {
        return plan.sheets().stream()
                .filter(sheet -> WorkbookSheets.find(workbook, sheet).isPresent())
                .count();
    }

    private static String cell(org.apache.poi.ss.usermodel.Sheet sheet, int row) {
        var cell = sheet.getRow(row) == null ? null : sheet.getRow(row).getCell(0);
        return cell == null || cell.getCellType() != CellType.STRING ? null : cell.getStringCellValue();
    }
}
