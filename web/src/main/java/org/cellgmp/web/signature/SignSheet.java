package org.cellgmp.web.signature;

import java.util.List;
import org.cellgmp.web.page.Mistakes;
import org.cellgmp.web.page.View;

/**
 * A page of its own for a signature: what is signed, which meaning, why, and both components.
 *
 * @param revision that it was decided on; null if the thing has none
 * @param choices of the verdict, empty if there is only one; @param chosen as typed
 * @param back where to leave without signing
 */
public record SignSheet(
        String title,
        String hint,
        List<Line> lines,
        String action,
        String revision,
        List<Choice> choices,
        String chosen,
        String reason,
        String label,
        String back) {
    /** A line of what is signed. @param href null if it leads nowhere */
    public record Line(String name, String value, String href) {}

    public record Choice(String value, String label) {}

    public View view(Mistakes mistakes) {
        return View.of("signature/sheet").with("sheet", this).with("problems", mistakes.problems());
    }
}
