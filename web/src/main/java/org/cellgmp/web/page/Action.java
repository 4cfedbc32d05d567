package org.cellgmp.web.page;

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

    public static Action not(String label, String whyNot) {
        return new Action(label, null, whyNot);
    }
}
