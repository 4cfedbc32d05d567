package org.cellgmp.worklist.control;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.worklist.Item;

/**
 * Several sources read as one list, one after the other, a page at a time. The cursor names the source to go on with and
 * that source's own cursor, so that no page costs more than its rows.
 */
public final class Gathering {
    private final List<Source> sources;

    public Gathering(List<Source> sources) {
        this.sources = List.copyOf(sources);
    }

    /** @throws Refusal UNREADABLE if the cursor names no source here */
    public Page<Item> page(String after, int limit) throws Refusal {
        var items = new ArrayList<Item>();
        int at = start(after);
        var inner = after == null ? null : after.substring(after.indexOf('.') + 1);
        if (inner != null && inner.isEmpty()) inner = null;
        while (at < sources.size() && items.size() < limit) {
            var page = sources.get(at).page(inner, limit - items.size());
            items.addAll(page.items());
            inner = page.next();
            if (inner == null) at++;
        }
        // A source that is just used up may be the last that has anything: ask, so that no page ends in an empty one.
        while (inner == null
                && at < sources.size()
                && sources.get(at).page(null, 1).items().isEmpty()) at++;
        var next = at == sources.size() ? null : sources.get(at).concern().token() + "." + (inner == null ? "" : inner);
        return new Page<>(items, next);
    }

    /** Most things looked at for one page; a page may then hold few, or none, and still lead on. */
    static final int MOST_LOOKED_AT = 2_000;

    /**
     * Only the things that are taken. A page holds half of {@code limit} or more, and less than one and a half times it,
     * unless the list ends or {@link #MOST_LOOKED_AT} things were looked at.
     *
     * @throws Refusal UNREADABLE if the cursor names no source here
     */
    public Page<Item> page(Predicate<Item> taken, String after, int limit) throws Refusal {
        return narrowed(items -> items.stream().filter(taken).toList(), after, limit);
    }

    /** As the other, of what is asked of many things at once. @param taken those of the things that are taken */
    public Page<Item> narrowed(UnaryOperator<List<Item>> taken, String after, int limit) throws Refusal {
        var items = new ArrayList<Item>();
        var cursor = after;
        int looked = 0;
        do {
            var page = page(cursor, limit);
            items.addAll(taken.apply(page.items()));
            looked += page.items().size();
            cursor = page.next();
        } while (cursor != null && items.size() < (limit + 1) / 2 && looked < MOST_LOOKED_AT);
        return new Page<>(items, cursor);
    }

    private int start(String after) throws Refusal {
        if (after == null) return 0;
        for (int at = 0; at < sources.size(); at++)
            if (after.startsWith(sources.get(at).concern().token() + ".")) return at;
        throw new Refusal(Refusal.Reason.UNREADABLE, "ground.broken-cursor");
    }
}
