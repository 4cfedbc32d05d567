package org.cellgmp.worklist;

import java.time.OffsetDateTime;

/**
 * A letter with a code that is to be written and sent now. It names nobody: the mailbox may be a stranger's.
 *
 * @param confirmation id of the letter; @param code kept nowhere else; @param expiresAt from then on the code is not taken
 */
public record ConfirmationOrder(
        long confirmation, String address, String language, String code, OffsetDateTime expiresAt) {}
