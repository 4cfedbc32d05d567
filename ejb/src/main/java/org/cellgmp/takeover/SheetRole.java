package org.cellgmp.takeover;

/** What the rows of a sheet are; in the order in which they are read. */
public enum SheetRole {
    EVENTS("Events 质量事件"),
    CAPAS("CAPAs 纠正预防"),
    HISTORY("History 历史");

    private final String sheet;

    SheetRole(String sheet) {
        this.sheet = sheet;
    }

    /** Name of the sheet in the template. */
    public String sheet() {
        return sheet;
    }
}
