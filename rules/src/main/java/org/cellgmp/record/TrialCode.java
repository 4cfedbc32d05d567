package org.cellgmp.record;

/**
 * A code of a terminology that the source gave with a word of this record.
 *
 * @param meaning the word
 * @param system and {@code edition} of the terminology
 */
public record TrialCode(String code, String meaning, String system, String edition) {}
