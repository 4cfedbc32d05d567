package org.cellgmp.guideline.site;

import org.cellgmp.guideline.Wording;

/** What a column of a table is for. */
public enum SitePart {
    /** Where the rule applies: what it does not hold for is none of the rule's. */
    WHERE("where", "适用于"),
    /** What must hold there: a finding if it does not, not assessed if it cannot be told. */
    MUST("must", "要求");

    private final Wording words;

    SitePart(String english, String chinese) {
        words = new Wording(english, chinese);
    }

    public Wording words() {
        return words;
    }
}
