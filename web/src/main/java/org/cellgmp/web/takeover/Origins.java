package org.cellgmp.web.takeover;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.PageContext;

/** The choice of a list between what was taken over from another register and what was begun here. */
public final class Origins {
    private Origins() {}

    /** @param chosen yes, no or nothing, as the address has it */
    public static List<Chip> chips(PageContext page, String chosen) {
        var chips = new ArrayList<Chip>();
        boolean all = chosen == null || chosen.isBlank();
        chips.add(new Chip(page.text("dev.all"), page.with("taken", null), all, null));
        for (var word : List.of("yes", "no"))
            chips.add(new Chip(
                    page.text("taken." + word), page.with("taken", word), word.equalsIgnoreCase(chosen), null));
        return chips;
    }
}
