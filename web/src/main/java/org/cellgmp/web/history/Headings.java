package org.cellgmp.web.history;

import org.cellgmp.history.TreeLine;
import org.cellgmp.web.page.PageContext;

/** Names of nodes for templates. */
public final class Headings {
    private Headings() {}

    public static String words(TreeLine line, PageContext page) {
        return HistoryTree.words(line, page);
    }
}
