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
        String titleChinese) {
    /** A clause that is written alike in both languages, of a guideline known by its id. */
    public Citation(
            String guideline, String clause, String edition, String source, String jurisdiction, Boolean sourceRead) {
        this(guideline, clause, edition, source, jurisdiction, sourceRead, clause, guideline, guideline);
    }
}
