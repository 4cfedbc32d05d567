package org.cellgmp.siterule;

import java.time.LocalDate;

/**
 * A table of rules in a list, by its latest version.
 *
 * @param effective version that counts today; 0 for none @param from of that version; null for none
 */
public record RuleTableRow(
        String number,
        String title,
        String titleChinese,
        String looksAt,
        int latest,
        VersionState state,
        int rules,
        int effective,
        LocalDate from) {}
