package org.cellgmp.web.worklist;

import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cellgmp.ground.Refusal;
import org.cellgmp.web.page.Chip;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.worklist.Concern;
import org.cellgmp.worklist.Item;
import org.cellgmp.worklist.Narrowing;

/** What the address narrows the worklist to. */
public class WorklistFilter {
    @QueryParam("show")
    String show;

    @QueryParam("weight")
    String weight;

    @QueryParam("due")
    String due;

    @QueryParam("q")
    String words;

    /** @param concerns the kinds that this person sees; another kind narrows to nothing less than all of them */
    Narrowing narrowing(List<Concern> concerns) throws Refusal {
        return new Narrowing(
                only(concerns),
                Choices.read(Item.Weight.class, "weight", weight),
                Choices.read(Narrowing.Due.class, "due", due),
                words);
    }

    private Concern only(List<Concern> concerns) {
        return concerns.stream()
                .filter(concern -> concern.token().equals(show))
                .findFirst()
                .orElse(null);
    }

    static List<Chip> concerns(PageContext page, List<Concern> concerns, Concern only) {
        var chips = new ArrayList<Chip>();
        chips.add(chip(page, "worklist.all", "show", null, only == null));
        for (var concern : concerns)
            chips.add(chip(page, "worklist.show-" + concern.token(), "show", concern.token(), concern == only));
        return chips;
    }

    static List<Chip> weights(PageContext page, Item.Weight chosen) {
        var chips = new ArrayList<Chip>();
        chips.add(chip(page, "worklist.all", "weight", null, chosen == null));
        for (var weight : Item.Weight.values())
            chips.add(chip(page, "worklist.weight-" + word(weight), "weight", word(weight), weight == chosen));
        return chips;
    }

    static List<Chip> dues(PageContext page, Narrowing.Due chosen) {
        var chips = new ArrayList<Chip>();
        chips.add(chip(page, "worklist.all", "due", null, chosen == null));
        for (var due : Narrowing.Due.values())
            chips.add(chip(page, "worklist.due-" + word(due), "due", word(due), due == chosen));
        return chips;
    }

    /** What the list is narrowed to, in words, for a workbook and the trail. */
    static String told(PageContext page, Narrowing narrowing) {
        var told = new ArrayList<String>();
        if (narrowing.only() != null)
            told.add(page.text("worklist.show-" + narrowing.only().token()));
        if (narrowing.weight() != null) told.add(page.text("worklist.weight-" + word(narrowing.weight())));
        if (narrowing.due() != null) told.add(page.text("worklist.due-" + word(narrowing.due())));
        if (narrowing.words() != null) told.add(narrowing.words());
        return told.isEmpty() ? page.text("worklist.all") : String.join(page.text("list.separator"), told);
    }

    private static Chip chip(PageContext page, String text, String parameter, String value, boolean chosen) {
        return new Chip(page.text(text), page.with(parameter, value), chosen, null);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
