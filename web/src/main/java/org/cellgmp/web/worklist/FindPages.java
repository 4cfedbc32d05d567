package org.cellgmp.web.worklist;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.cellgmp.capa.CapaFilter;
import org.cellgmp.capa.CapaRow;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.change.boundary.ChangeRegister;
import org.cellgmp.containment.boundary.HoldRegister;
import org.cellgmp.deviation.DeviationFilter;
import org.cellgmp.deviation.DeviationRow;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.genealogy.boundary.Genealogy;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.layout.RecordLayout;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.takeover.TakenFrom;
import org.cellgmp.takeover.boundary.Takeovers;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.View;
import org.cellgmp.web.page.Visit;
import org.cellgmp.web.security.Narrowed;

/** One search over all that has a number: the page itself for a whole number, else the first few of each kind. */
@Narrowed
@Path("/find")
@RolesAllowed(Role.READER)
public class FindPages {
    /** Of one kind; the rest is on the list that the heading leads to. */
    private static final int SHOWN = 5;

    private static final int LONGEST = 200;

    /** Pages of a list that are looked through for an inspector. */
    private static final int LOOKED_THROUGH = 10;

    @Inject
    private Records records;

    @Inject
    private Genealogy genealogy;

    @Inject
    private DeviationRegister deviations;

    @Inject
    private CapaRegister capas;

    @Inject
    private ChangeRegister changes;

    @Inject
    private HoldRegister holds;

    @Inject
    private Takeovers takeovers;

    @Inject
    private Visit visit;

    /** @param detail product, state or what else tells it from its neighbours; may be null */
    public record Hit(String number, String href, String title, String detail) {}

    /** @param href list of all that match, null if there is none; @param more true if it holds more than these */
    public record Group(String title, String href, List<Hit> hits, boolean more) {}

    /** @param words number, or words of a title, product or description */
    @GET
    @Produces(View.HTML)
    public Response find(@QueryParam("q") String words) throws Refusal {
        var asked = words == null ? "" : words.strip();
        if (asked.length() > LONGEST) asked = asked.substring(0, LONGEST);
        var number = Addresses.of(asked.toUpperCase(Locale.ROOT));
        if (number != null) return Response.seeOther(URI.create(number)).build();
        return Response.ok(View.of("worklist/find")
                        .with("words", asked)
                        .with("groups", asked.isEmpty() ? List.of() : groups(visit.context(), asked)))
                .build();
    }

    private List<Group> groups(PageContext page, String words) throws Refusal {
        var groups = new ArrayList<Group>();
        var carrying = records.latestOf(genealogy.carrying(words));
        add(
                groups,
                page.text("find.carrying"),
                null,
                new Page<>(carrying, null),
                view -> hit(view.number(), view.record().title(), view.record().product()));
        var counts = records.counts();
        for (var layout : RecordLayout.all()) {
            var kind = layout.kind();
            if (!counts.containsKey(kind)) continue;
            add(
                    groups,
                    page.pick(layout.title(), layout.titleChinese()),
                    list(Addresses.list(kind), null, words),
                    first((after, rows) -> records.list(kind, words, after, rows)),
                    row -> hit(row.number(), row.title(), row.product()));
        }
        var events = first(
                (after, rows) -> deviations.list(new DeviationFilter(null, null, null, null, words), after, rows));
        var actions = first((after, rows) -> capas.list(new CapaFilter(null, null, null, words), after, rows));
        var taken = takeovers.from(Stream.concat(
                        events.items().stream().map(DeviationRow::number),
                        actions.items().stream().map(CapaRow::number))
                .toList());
        add(
                groups,
                page.text("rail.deviations"),
                list("/deviations", "all", words),
                events,
                row -> hit(row.number(), row.title(), told(page, "dev.state." + row.state(), taken.get(row.number()))));
        add(
                groups,
                page.text("rail.capas"),
                list("/capas", "all", words),
                actions,
                row -> hit(
                        row.number(), row.title(), told(page, "capa.state." + row.state(), taken.get(row.number()))));
        add(
                groups,
                page.text("rail.changes"),
                list("/changes", null, words),
                first((after, rows) -> changes.list(null, words, after, rows)),
                row -> hit(row.number(), row.title(), page.text("change.state." + row.state())));
        add(
                groups,
                page.text("rail.holds"),
                list("/holds", "all", words),
                first((after, rows) -> holds.list(null, words, after, rows)),
                row -> hit(row.number(), row.thing().title(), page.text("hold.state." + row.state())));
        return groups;
    }

    /** The state, and where it came from if another register had it. @param from null if none had */
    private static String told(PageContext page, String state, TakenFrom from) {
        return from == null
                ? page.text(state)
                : page.text(state)
                        + page.text("list.separator")
                        + page.text("taken.mark", from.register(), from.formerNumber());
    }

    private interface Listing<T> {
        Page<T> rows(String after, int limit) throws Refusal;
    }

    /**
     * The first few. An invited inspector is shown those that are inside, wherever among the others they stand, and not
     * whether there are more.
     */
    private static <T> Page<T> first(Listing<T> listing) throws Refusal {
        if (!CurrentCall.narrowed()) return listing.rows(null, SHOWN);
        var inside = new ArrayList<T>();
        String after = null;
        for (int page = 0; page < LOOKED_THROUGH && inside.size() < SHOWN; page++) {
            var rows = listing.rows(after, Page.LARGEST);
            inside.addAll(rows.items());
            after = rows.next();
            if (after == null) break;
        }
        return new Page<>(List.copyOf(inside.subList(0, Math.min(SHOWN, inside.size()))), null);
    }

    private interface Shown<T> {
        Hit of(T row);
    }

    private static <T> void add(List<Group> groups, String title, String href, Page<T> found, Shown<T> shown) {
        if (!found.items().isEmpty())
            groups.add(
                    new Group(title, href, found.items().stream().map(shown::of).toList(), found.next() != null));
    }

    private static Hit hit(String number, String title, String detail) {
        return new Hit(number, Addresses.of(number), title, detail);
    }

    private static String list(String path, String state, String words) {
        return path + "?" + (state == null ? "" : "state=" + state + "&") + "q=" + Addresses.encoded(words);
    }
}
