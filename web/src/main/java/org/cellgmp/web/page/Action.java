package org.cellgmp.web.page;

import org.cellgmp.ground.Refusal;

/**
 * What a person may do with the thing on the page.
 *
 * @param href where it leads, a page of its own; null if it cannot be done now
 * @param whyNot said beside a greyed action; null if it can be done
 */
public record Action(String label, String href, String whyNot) {
    public static Action to(String label, String href) {
        return new Action(label, href, null);
    }

    /** @param whyNot greys it; null if it can be done */
    public static Action of(PageContext page, String label, String href, Refusal whyNot) {
        return whyNot == null
                ? to(label, href)
                : not(label, page.text(whyNot.code(), whyNot.arguments().toArray()));
    }

    public static Action not(String label, String whyNot) {
        return new Action(label, null, whyNot);
    }
}
