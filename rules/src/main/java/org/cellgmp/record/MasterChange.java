package org.cellgmp.record;

import java.time.OffsetDateTime;

/** One change that led to this edition of a master record. China GMP (2010) Art. 169. */
public record MasterChange(OffsetDateTime at, String author, String description) {}
