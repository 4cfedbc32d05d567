package org.cellgmp.policy;

import java.time.OffsetDateTime;

/**
 * A policy as it stood from some time on.
 *
 * @param edition counted from 1; 0 for what holds while the site has decided nothing, then reason, name and time are null
 */
public record Edition<T extends Record>(int edition, T content, String reason, String byName, OffsetDateTime at) {}
