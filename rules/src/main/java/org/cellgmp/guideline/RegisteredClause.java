package org.cellgmp.guideline;

import java.util.List;

/**
 * One clause of a guideline and how it is answered.
 *
 * @param key ASCII name, used in folders and citations
 * @param clause as shown: the number as printed, or the chapter's title with "item number to be confirmed"
 * @param title ours, short
 * @param sourceRead true if its text was read
 * @param by rule ids, class names or templates that answer it
 * @param note which evidence, which fields, or why not; null if the answer says all
 */
public record RegisteredClause(
        String key, Wording clause, Wording title, Boolean sourceRead, Answer answered, List<String> by, Wording note) {
    public RegisteredClause {
        by = List.copyOf(by);
    }

    /** The clause as it counts and is shown after the check. */
    RegisteredClause checked(SourceCheck check) {
        return new RegisteredClause(key, check.shown(), check.says(), true, answered, by, note);
    }
}
