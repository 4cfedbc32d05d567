package org.cellgmp.web.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.EventView;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;

/** What was done with a record so far, from the trail. */
@Dependent
public class Story {
    /** Events on one page. */
    public static final int EVENTS = 50;
    /** Field changes shown of one event; the trail has them all. */
    static final int CHANGES = 40;

    @Inject
    private Trail trail;

    /** Oldest first. @param after cursor of the page before, null for the beginning */
    public Page<Happening> of(PageContext page, String number, String after) throws Refusal {
        var events = trail.story(number, after, EVENTS);
        return new Page<>(
                events.items().stream().map(event -> told(page, event)).toList(), events.next());
    }

    /** One event as a line. */
    public static Happening told(PageContext page, EventView event) {
        var words = "act." + event.act();
        return new Happening(
                Long.toString(event.id()),
                page.time(event.at()),
                event.at().toString(),
                event.printedName() == null ? event.actor() : event.printedName(),
                Texts.all().has(page.language(), words) ? page.text(words) : event.act(),
                event.reason(),
                shown(event),
                event.actor().equals(Actor.SYSTEM.id()));
    }

    /** The first version changes every field from nothing: that is the record itself, and it stands above. */
    private static List<Change> shown(EventView event) {
        if (event.act().equals("record.kept")) return List.of();
        return event.changes().subList(0, Math.min(CHANGES, event.changes().size()));
    }
}
