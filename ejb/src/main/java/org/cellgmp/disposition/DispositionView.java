package org.cellgmp.disposition;

import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.ground.Numbered;

/**
 * One decision on a batch, as signed.
 *
 * @param ordinal counts the decisions on the batch from 1
 * @param version of the batch record that was judged
 * @param digest of the statement, which the signature binds
 * @param conditions results it waits for; empty unless the release is conditional
 */
public record DispositionView(
        String number,
        String batch,
        String batchTitle,
        String product,
        int ordinal,
        Decision decision,
        Capacity capacity,
        int version,
        String statement,
        String digest,
        String reason,
        String signature,
        String by,
        String printedName,
        OffsetDateTime at,
        List<PendingResult> conditions)
        implements Numbered {}
