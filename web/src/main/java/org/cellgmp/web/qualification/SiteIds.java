package org.cellgmp.web.qualification;

import java.util.regex.Pattern;

/** Ids of rules that a site wrote, as findings name them: where each stands. */
public final class SiteIds {
    private static final Pattern OWN = Pattern.compile("site/(SR-[0-9]+-[0-9]+)/.+");

    private SiteIds() {}

    public static boolean own(String rule) {
        return OWN.matcher(rule).matches();
    }

    /** The page of a rule: of its table if the site wrote it. */
    public static String page(String rule) {
        var own = OWN.matcher(rule);
        return own.matches() ? "/site-rules/" + own.group(1) : "/guidelines/rules/" + rule;
    }
}
