package org.cellgmp.conformity;

import java.time.OffsetDateTime;

/**
 * A rulebook that was effective, in the file store with its program.
 *
 * @param digest as statements name it; @param program SHA-256 of the file; @param size of the file, bytes; @param tables of the site in it
 */
public record KeptRulebook(String digest, String program, long size, int tables, OffsetDateTime at) {}
