package org.cellgmp.genealogy;

import java.util.List;
import org.cellgmp.ground.Page;
import org.cellgmp.record.RecordKind;

/**
 * Where a lot or record comes from and where it went, both ways at once.
 *
 * @param number of the record asked about; null for a lot of which no record is kept
 * @param lots under which others use it
 * @param sources what went into it, nearest first
 * @param descendants one page of what it went into, by number
 * @param found descendants in all, as far as was looked
 * @param cut true if there are more than are looked for
 */
public record Lineage(
        String number,
        RecordKind kind,
        String title,
        List<Lot> lots,
        List<Source> sources,
        Page<Kin> descendants,
        int found,
        boolean cut) {}
