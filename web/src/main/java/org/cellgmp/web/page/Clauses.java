package org.cellgmp.web.page;

import java.util.regex.Pattern;
import org.cellgmp.guideline.Citation;

/** Clauses as people cite them: the guideline by its short title in the language of the page, then the clause. */
public final class Clauses {
    /** A number before the colon tells the guideline apart without the subject behind it, e.g. "EU GMP annex 16: ...". */
    private static final Pattern SUBJECT = Pattern.compile("^([^:\uff1a]*[0-9][^:\uff1a]*)[:\uff1a].*$");

    private static final Pattern CODE = Pattern.compile("^21 CFR\\b.*$");
    private static final Pattern ARTICLE = Pattern.compile("^Art\\.\\s*([0-9].*)$");
    private static final Pattern DATED = Pattern.compile("^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$");

    private Clauses() {}

    /** E.g. "EU GMP annex 16, 1.7.17", "21 CFR 211.68(a)", and in Chinese the article as the Chinese texts number it. */
    public static String cited(PageContext page, Citation citation) {
        var title = title(page, citation);
        var clause = page.pick(citation.clause(), citation.clauseChinese());
        var article = ARTICLE.matcher(clause);
        if (!article.matches())
            return page.text(CODE.matcher(title).matches() ? "clause.code" : "clause.of", title, clause);
        return page.text("clause.article", title, article.group(1));
    }

    private static String title(PageContext page, Citation citation) {
        var title = page.pick(citation.title(), citation.titleChinese());
        if (title == null || title.isBlank()) return citation.guideline();
        if (CODE.matcher(title).matches()) return "21 CFR";
        return SUBJECT.matcher(title).replaceFirst("$1");
    }

    /** What the short form leaves out: whole title, id in the register, edition. */
    public static String whole(PageContext page, Citation citation) {
        return page.pick(citation.title(), citation.titleChinese()) + " (" + citation.guideline() + ")";
    }

    /** The edition, or in words that its date is not known. */
    public static String edition(PageContext page, Citation citation) {
        return DATED.matcher(citation.edition()).matches() ? citation.edition() : page.text("clause.edition-open");
    }
}
