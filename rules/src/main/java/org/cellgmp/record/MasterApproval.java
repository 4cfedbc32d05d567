package org.cellgmp.record;

import java.time.OffsetDateTime;

/**
 * One approval of a master record, as it stands in the source; not a signature given in this system. 21 CFR 211.186(a).
 *
 * @param meaning prepared, checked, approved and so on, as recorded
 */
public record MasterApproval(String approvedBy, String role, OffsetDateTime at, String meaning) {}
