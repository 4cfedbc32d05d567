package org.cellgmp.guideline;

/**
 * A clause that makes a demand.
 *
 * @param guideline id of the guideline as in its register, e.g. cn-gmp-2010
 * @param clause as printed in the edition, or a chapter title with "item number to be confirmed"
 * @param edition date of the edition, ISO 8601
 * @param source where the text can be read
 * @param jurisdiction CN, EU, US or ICH
 * @param sourceRead false while nobody has read the clause's own text: findings on it are advisory
 * @param clauseChinese the clause as shown in Chinese
 * @param title of the guideline; @param titleChinese of the guideline
 * @param key of the clause in its register; null in what was stated before it was told
 * @param sourceCheck number of the check by which it counts as read; null if it was read by us or by nobody
 * @param says what the clause demands, as the check words it; null without a check; @param saysChinese likewise
 */
public record Citation(
        String guideline,
        String clause,
        String edition,
        String source,
        String jurisdiction,
        Boolean sourceRead,
        String clauseChinese,
        String title,
        String titleChinese,
        String key,
        String sourceCheck,
        String says,
        String saysChinese) {
    /** A clause that nobody of the site has checked. */
    public Citation(
            String guideline,
            String clause,
            String edition,
            String source,
            String jurisdiction,
            Boolean sourceRead,
            String clauseChinese,
            String title,
            String titleChinese) {
        this(
                guideline,
                clause,
                edition,
                source,
                jurisdiction,
                sourceRead,
                clauseChinese,
                title,
                titleChinese,
                null,
                null,
                null,
                null);
    }

    /** A clause that is written alike in both languages, of a guideline known by its id. */
    public Citation(
            String guideline, String clause, String edition, String source, String jurisdiction, Boolean sourceRead) {
        this(guideline, clause, edition, source, jurisdiction, sourceRead, clause, guideline, guideline);
    }

    Citation of(String clauseKey) {
        return new Citation(
                guideline,
                clause,
                edition,
                source,
                jurisdiction,
                sourceRead,
                clauseChinese,
                title,
                titleChinese,
                clauseKey,
                sourceCheck,
                says,
                saysChinese);
    }

    /** The clause as it counts and is shown after the check. */
    Citation checked(SourceCheck check) {
        return new Citation(
                guideline,
                check.shown().english(),
                edition,
                source,
                jurisdiction,
                true,
                check.shown().chinese(),
                title,
                titleChinese,
                key,
                check.number(),
                check.says().english(),
                check.says().chinese());
    }
}
