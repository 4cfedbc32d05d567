package org.cellgmp.intake;

import org.cellgmp.record.RecordKind;

/** What the rows of a table may become: one list of one kind of record, or a record of their own. */
public enum TableTarget {
    QC_MEASUREMENTS(RecordKind.QC_TEST, "measurements", "name", "value"),
    SHIPMENT_READINGS(RecordKind.SHIPMENT, "readings", "channel", "value"),
    BATCH_RESULTS(RecordKind.BATCH_RECORD, "qcResults", "test", "result"),
    BATCH_IN_PROCESS(RecordKind.BATCH_RECORD, "inProcessTests", "test", "result"),
    MATERIAL_LOTS(RecordKind.MATERIAL_LOT, null, null, null),
    SPECIFICATION_TESTS(RecordKind.PRODUCT_SPECIFICATION, "tests", null, null);

    private final RecordKind kind;
    private final String list;
    private final String naming;
    private final String value;

    TableTarget(RecordKind kind, String list, String naming, String value) {
        this.kind = kind;
        this.list = list;
        this.naming = naming;
        this.value = value;
    }

    public RecordKind kind() {
        return kind;
    }

    /** The list that each row adds to; null where each row is a record. */
    public String list() {
        return list;
    }

    /** Member of an entry that names a value which has a column of its own; null where no column can. */
    public String naming() {
        return naming;
    }

    /** Member of an entry that holds such a value. */
    public String value() {
        return value;
    }
}
