package org.cellgmp.retention;

import java.time.Instant;
import org.cellgmp.ground.Numbered;

/**
 * Until when a thing is kept, in a list.
 *
 * @param held number of a legal hold that stands over it; null for none
 * @param disposed by which list it was disposed of; null if it was not
 */
public record RetentionRow(
        String number,
        RetainedKind kind,
        String title,
        String product,
        String site,
        String jurisdictions,
        Standing standing,
        String held,
        Disposed disposed,
        Instant countedAt)
        implements Numbered {}
