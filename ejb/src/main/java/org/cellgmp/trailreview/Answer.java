package org.cellgmp.trailreview;

import java.time.OffsetDateTime;

/**
 * What was answered to something that was ranked.
 *
 * @param key of what was ranked; @param text null for nothing to do without words
 * @param deviation its number; null unless one looks into it
 */
public record Answer(
        String key, AnswerKind kind, String text, String deviation, String by, String printedName, OffsetDateTime at) {}
