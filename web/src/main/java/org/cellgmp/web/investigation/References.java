package org.cellgmp.web.investigation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.cellgmp.ground.Refusal;
import org.cellgmp.investigation.Support;
import org.cellgmp.web.page.Addresses;

/** Evidence as people point at it: one reference a line, an address, a number, or the address of a page copied from the browser. */
public final class References {
    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{2}-[0-9]{4}-[0-9]{4,}/v[1-9][0-9]{0,8}(?:#/.*)?");
    private static final Pattern FILE = Pattern.compile("EV-[0-9]{4}-[0-9]{4,}");
    private static final Pattern EVENT = Pattern.compile("[0-9]{1,18}");
    private static final Pattern PAGE = Pattern.compile(
            "(?:https?://[^/]+)?/(?:[a-z-]+/)+([A-Z]{2}-[0-9]{4}-[0-9]{4,})\\?version=([0-9]{1,9})(?:#(/.*))?");
    private static final Pattern TRAIL = Pattern.compile("(?:https?://[^/]+)?/trail/([0-9]{1,18})");

    private References() {}

    /** @throws Refusal UNREADABLE naming the first line that is none */
    static List<Support> read(String lines) throws Refusal {
        var supports = new ArrayList<Support>();
        if (lines == null) return supports;
        for (var line :
                lines.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
            var support = one(line);
            if (!supports.contains(support)) supports.add(support);
        }
        return supports;
    }

    private static Support one(String line) throws Refusal {
        if (ADDRESS.matcher(line).matches()) return new Support(Support.Kind.CELL, line);
        if (FILE.matcher(line).matches()) return new Support(Support.Kind.FILE, line);
        if (EVENT.matcher(line).matches()) return new Support(Support.Kind.EVENT, line);
        var trail = TRAIL.matcher(line);
        if (trail.matches()) return new Support(Support.Kind.EVENT, trail.group(1));
        var page = PAGE.matcher(line);
        if (page.matches()) {
            var pointer = page.group(3) == null ? "" : "#" + page.group(3);
            return new Support(Support.Kind.CELL, page.group(1) + "/v" + page.group(2) + pointer);
        }
        throw new Refusal(
                Refusal.Reason.UNREADABLE,
                "investigation.no-reference",
                line.length() > 200 ? line.substring(0, 200) : line);
    }

    /** As they are typed. */
    static String lines(List<Support> supports) {
        return String.join("\n", supports.stream().map(Support::reference).toList());
    }

    /** Where what is pointed at can be looked at; null if it has no page. */
    public static String href(Support support) {
        return switch (support.kind()) {
            case CELL -> Addresses.of(support.reference());
            case EVENT -> "/trail/" + support.reference();
            case FILE -> "/evidence/" + support.reference() + "/file";
        };
    }
}
