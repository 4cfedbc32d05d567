package org.cellgmp.web.audit;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellgmp.audit.Change;
import org.cellgmp.audit.EventView;
import org.cellgmp.ground.Role;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Texts;

/** An event in the words of the page. */
public final class Told {
    private static final DateTimeFormatter MICROSECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS xxx");

    /** Changes shown in the list; the event has them all. */
    private static final int SHOWN = 3;

    private Told() {}

    /** The act in words where we have them, else its own name. */
    public static String act(PageContext page, EventView event) {
        return act(page, event.act());
    }

    static String act(PageContext page, String act) {
        var key = "act." + act;
        if (Texts.all().has(page.language(), key)) return page.text(key);
        return act.endsWith(".refused") ? page.text("act.refused", act.replaceFirst("\\.refused$", "")) : act;
    }

    /** To the microsecond, on the clock of the site at that time. */
    public static String time(EventView event) {
        return MICROSECONDS.format(event.atSite());
    }

    public static String utc(EventView event) {
        return MICROSECONDS.format(event.at().atOffset(java.time.ZoneOffset.UTC));
    }

    public static String roles(PageContext page, EventView event) {
        if (event.roles().isEmpty()) return page.text("own-account.roles-none");
        return String.join(
                page.text("list.separator"),
                event.roles().stream()
                        .map(Role::ofContainerName)
                        .map(page::role)
                        .toList());
    }

    public static List<Map.Entry<String, String>> details(EventView event) {
        return List.copyOf(new TreeMap<>(event.details()).entrySet());
    }

    /** The further facts in one line, for an event that is about no record. */
    public static String brief(EventView event) {
        return String.join(
                ", ", details(event).stream().map(java.util.Map.Entry::getValue).toList());
    }

    /** The name of the changed field itself, without what it stands in; empty if the whole record was meant. */
    public static String field(Change change) {
        var address = change.address();
        var parts = address.substring(address.indexOf('#') + 1).split("/");
        for (int i = parts.length - 1; i >= 0; i--)
            if (!parts[i].isEmpty() && !parts[i].matches("\\d+|-"))
                return parts[i].replace("~1", "/").replace("~0", "~");
        return "";
    }

    /** Fields that were changed, not first entered; at most so many as fit into a line of the list. */
    public static List<Change> changed(EventView event) {
        return event.changes().stream()
                .filter(change -> change.oldValue() != null || event.changes().size() <= SHOWN)
                .limit(SHOWN)
                .toList();
    }

    /** The trail of what the event is about. */
    public static String story(EventView event) {
        return "/trail?record=" + Addresses.encoded(event.about().replaceFirst("(/v\\d+)?(#.*)?$", ""));
    }
}
