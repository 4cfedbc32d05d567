package org.cellgmp.guideline;

import java.util.List;

/**
 * One clause of a guideline and how it is answered.
 *
 * @param key ASCII name, used in folders and citations
 * @param clause as shown: the number as printed, or the chapter's title with "item number to be confirmed"
 * @param title ours, short
 * @param sourceRead true if its text was read
 * @param by rule ids, class names or templates that answer it; @param note what evidence, or why not
 */
public record RegisteredClause(
        String key, Wording clause, Wording title, Boolean sourceRead, Answer answered, List<String> by, String note) {
    public RegisteredClause {
        by = List.copyOf(by);
    }
}
