package org.cellgmp.recordkeeping;

import org.cellgmp.record.RecordKind;

/** Fired in the same transaction when a version of a record was kept, for the rooms above. @param version counted from 1 */
public record RecordKept(String number, int version, RecordKind kind) {}
