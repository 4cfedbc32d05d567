package org.cellgmp.web.deviation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.cellgmp.capa.CapaFigures;
import org.cellgmp.deviation.EventFigures;
import org.cellgmp.deviation.EventFigures.Closed;
import org.cellgmp.statistic.ControlChart;
import org.cellgmp.statistic.Pareto;
import org.cellgmp.web.page.Addresses;
import org.cellgmp.web.page.ControlPicture;
import org.cellgmp.web.page.ControlPicture.Mark;
import org.cellgmp.web.page.PageContext;

/**
 * The figures of the quality unit, each with what it counts and the list of it.
 *
 * @param cycle chart of days to close; null with fewer than two closed events
 */
public record Board(
        LocalDate from,
        LocalDate to,
        List<Line> lines,
        List<Month> months,
        List<Share> kinds,
        List<Share> classes,
        List<Share> rules,
        ControlPicture cycle,
        String cycleSays,
        List<Line> capas) {
    private static final String LIST = "/deviations?state=all";
    /** Events charted, the newest so many; more would be a smear. */
    private static final int CHARTED = 60;

    /** @param number as shown; @param href list that it counts; null for a figure that is no count */
    public record Line(String name, String number, String means, String href) {}

    /** @param opened list of those opened in the month; @param closed likewise */
    public record Month(String name, long opened, String openedHref, long closed, String closedHref) {}

    /** @param share of all so far, in per cent */
    public record Share(String name, long count, String share, String href) {}

    static Board of(PageContext page, LocalDate from, LocalDate to, EventFigures figures, CapaFigures capas) {
        var days = figures.days();
        var charted = days.subList(Math.max(0, days.size() - CHARTED), days.size());
        var chart = ControlChart.of(
                charted.stream().map(each -> (double) each.days()).toList());
        return new Board(
                from,
                to,
                lines(page, from, to, figures),
                figures.months().stream()
                        .map(month -> new Month(
                                month.month().toString(),
                                month.opened(),
                                opened(
                                        latest(from, month.month().atDay(1)),
                                        earliest(to, month.month().atEndOfMonth())),
                                month.closed(),
                                closed(
                                        latest(from, month.month().atDay(1)),
                                        earliest(to, month.month().atEndOfMonth()))))
                        .toList(),
                shares(figures.kinds(), "dev.kind-of.", "kind", page, from, to),
                shares(figures.classes(), "dev.class.", "classification", page, from, to),
                rules(figures.rules(), from, to),
                charted.size() < 2 ? null : picture(page, charted, chart),
                page.text("board.cycle-chart"),
                capas(page, from, to, capas));
    }

    private static List<Line> capas(PageContext page, LocalDate from, LocalDate to, CapaFigures figures) {
        var all = "/capas?state=all";
        var judged = all + "&closed-from=" + from + "&closed-to=" + to;
        var lines = new ArrayList<Line>();
        lines.add(line(page, "capa-open", Long.toString(figures.open()), "/capas"));
        lines.add(line(page, "capa-overdue", Long.toString(figures.overdue()), all + "&overdue=yes"));
        lines.add(line(page, "capa-extended", Long.toString(figures.extended()), "/capas?extended=yes"));
        lines.add(line(page, "capa-watching", Long.toString(figures.watching()), all + "&watching=yes"));
        lines.add(line(
                page,
                "capa-effective",
                Long.toString(figures.effective()),
                judged + "&effective=yes",
                percent(figures.effective(), figures.judged())));
        lines.add(line(
                page,
                "capa-not-effective",
                Long.toString(figures.notEffective()),
                judged + "&effective=no",
                percent(figures.notEffective(), figures.judged())));
        lines.add(cycle(
                page,
                page.text("board.capa-cycle"),
                figures.days().stream().map(CapaFigures.Closed::days).toList(),
                "board.capa-cycle-none"));
        return lines;
    }

    private static List<Line> lines(PageContext page, LocalDate from, LocalDate to, EventFigures figures) {
        var lines = new ArrayList<Line>();
        lines.add(line(page, "open", Long.toString(figures.open()), "/deviations"));
        lines.add(line(page, "overdue", Long.toString(figures.overdue()), LIST + "&overdue=yes"));
        lines.add(line(page, "opened", Long.toString(figures.opened()), opened(from, to)));
        lines.add(line(page, "closed", Long.toString(figures.closed()), closed(from, to)));
        lines.add(line(
                page,
                "in-time",
                Long.toString(figures.inTime()),
                closed(from, to) + "&in-time=yes",
                percent(figures.inTime(), figures.closed())));
        lines.add(line(
                page,
                "again",
                Long.toString(figures.again()),
                opened(from, to) + "&again=yes",
                percent(figures.again(), figures.opened())));
        lines.add(cycle(
                page,
                page.text("board.cycle"),
                figures.days().stream().map(Closed::days).toList(),
                "board.cycle-none"));
        return lines;
    }

    private static Line cycle(PageContext page, String name, List<Long> days, String none) {
        if (days.isEmpty()) return new Line(name, "\u2013", page.text(none), null);
        var sorted = days.stream().sorted().toList();
        int size = sorted.size();
        double median = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2.0;
        return new Line(
                name,
                median == Math.rint(median) ? Long.toString((long) median) : String.format(Locale.ROOT, "%.1f", median),
                page.text("board.cycle-means", sorted.get((9 * size + 9) / 10 - 1)),
                null);
    }

    private static Line line(PageContext page, String key, String number, String href, Object... arguments) {
        return new Line(page.text("board." + key), number, page.text("board." + key + "-means", arguments), href);
    }

    private static <E extends Enum<E>> List<Share> shares(
            Map<E, Long> counts, String text, String parameter, PageContext page, LocalDate from, LocalDate to) {
        var named = new LinkedHashMap<String, Long>();
        counts.forEach((each, count) -> named.put(each.name(), count));
        return Pareto.of(named).stream()
                .map(bar -> new Share(
                        page.text(text + bar.name()),
                        bar.count(),
                        percent(bar.share()),
                        opened(from, to) + "&" + parameter + "=" + bar.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static List<Share> rules(Map<String, Long> counts, LocalDate from, LocalDate to) {
        return Pareto.of(counts).stream()
                .map(bar -> new Share(
                        bar.name(),
                        bar.count(),
                        percent(bar.share()),
                        opened(from, to) + "&rule=" + Addresses.encoded(bar.name())))
                .toList();
    }

    private static ControlPicture picture(PageContext page, List<Closed> closed, ControlChart chart) {
        var marks = new ArrayList<Mark>();
        if (chart.limits() != null) {
            var limits = chart.limits();
            marks.add(new Mark(limits.upper(), "control", page.text("trend.upper", shortened(limits.upper()))));
            marks.add(new Mark(limits.center(), "center", page.text("trend.center", shortened(limits.center()))));
        }
        return ControlPicture.of(
                chart,
                closed.stream().map(Closed::number).toList(),
                closed.stream().map(each -> Long.toString(each.days())).toList(),
                closed.stream().map(each -> "/deviations/" + each.number()).toList(),
                marks);
    }

    private static String opened(LocalDate from, LocalDate to) {
        return LIST + "&opened-from=" + from + "&opened-to=" + to;
    }

    private static String closed(LocalDate from, LocalDate to) {
        return LIST + "&closed-from=" + from + "&closed-to=" + to;
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static String percent(long part, long whole) {
        return whole == 0 ? "\u2013" : percent((double) part / whole);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private static String shortened(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
