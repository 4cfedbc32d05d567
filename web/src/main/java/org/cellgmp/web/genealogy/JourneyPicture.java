package org.cellgmp.web.genealogy;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.record.journey.Breach;
import org.cellgmp.record.journey.Journey;
import org.cellgmp.record.journey.Waypoint;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Tone;

/**
 * The picture of a journey: one lane for custody, containers, identity and process each, the events in order from the left.
 * The way between events is not to scale, because hours of transport and weeks of culture stand side by side; days are named.
 *
 * @param width of the picture, px; @param height of the picture, px
 */
public record JourneyPicture(int width, int height, List<Lane> lanes, List<Day> days, List<Stop> stops, String way) {
    static final int LEFT = 132;
    static final int STEP = 40;
    static final int TOP = 36;
    static final int LANE = 52;

    /** @param y middle of the lane, px */
    public record Lane(String name, int y) {}

    /** @param x where the day begins, px */
    public record Day(String name, int x) {}

    /**
     * One event.
     *
     * @param number shown in the picture and in the table, from 1
     * @param tone neutral if nothing is wrong with it
     * @param label read aloud and shown on hover
     */
    public record Stop(int number, int x, int y, Tone tone, String label) {
        /** The outline of the mark: an octagon for a break, a diamond for a doubt, else a disc drawn by the page. */
        public String outline() {
            return switch (tone) {
                case CRITICAL -> path(-4, -10, 4, -10, 10, -4, 10, 4, 4, 10, -4, 10, -10, 4, -10, -4);
                case ATTENTION -> path(0, -11, 11, 0, 0, 11, -11, 0);
                default -> null;
            };
        }

        private String path(int... corners) {
            var path = new StringBuilder();
            for (int i = 0; i < corners.length; i += 2)
                path.append(i == 0 ? "M" : "L")
                        .append(x + corners[i])
                        .append(' ')
                        .append(y + corners[i + 1]);
            return path.append('Z').toString();
        }
    }

    static JourneyPicture of(Journey journey, PageContext page) {
        var lanes = new ArrayList<Lane>();
        for (var lane : Waypoint.Lane.values()) lanes.add(new Lane(page.text("journey.lane." + lane.name()), y(lane)));
        var days = new ArrayList<Day>();
        var stops = new ArrayList<Stop>();
        var way = new StringBuilder();
        String day = "";
        for (int i = 0; i < journey.waypoints().size(); i++) {
            var waypoint = journey.waypoints().get(i);
            int x = LEFT + STEP / 2 + i * STEP;
            int y = y(waypoint.sort().lane());
            var on = waypoint.at() == null
                    ? page.text("journey.no-time")
                    : waypoint.at().toLocalDate().toString();
            if (!on.equals(day)) days.add(new Day(on, x - STEP / 2));
            day = on;
            stops.add(new Stop(i + 1, x, y, tone(journey.at(i)), label(i + 1, waypoint, journey.at(i), page)));
            way.append(i == 0 ? "M" : "L").append(x).append(' ').append(y);
        }
        int width = LEFT + Math.max(6, journey.waypoints().size()) * STEP + 8;
        return new JourneyPicture(
                width,
                TOP + LANE * lanes.size() + 8,
                lanes,
                spread(days),
                stops,
                way.isEmpty() ? null : way.toString());
    }

    /** The worst that shows at an event. */
    public static Tone tone(List<Breach> breaches) {
        if (breaches.isEmpty()) return Tone.NEUTRAL;
        return breaches.stream().anyMatch(each -> each.kind().gravity() == Breach.Gravity.BREAK)
                ? Tone.CRITICAL
                : Tone.ATTENTION;
    }

    /** What is wrong, in one sentence. */
    public static String sentence(Breach breach, PageContext page) {
        return page.text(
                "journey.breach." + breach.kind().name(), breach.named().toArray());
    }

    private static String label(int number, Waypoint waypoint, List<Breach> breaches, PageContext page) {
        var label = new StringBuilder()
                .append(number)
                .append(". ")
                .append(page.text("journey.sort." + waypoint.sort().name()));
        if (waypoint.what() != null) label.append(": ").append(waypoint.what());
        if (waypoint.at() != null) label.append(", ").append(page.time(waypoint.at()));
        for (var breach : breaches) label.append(". ").append(sentence(breach, page));
        return label.toString();
    }

    private static int y(Waypoint.Lane lane) {
        return TOP + LANE * lane.ordinal() + LANE / 2;
    }

    /** Names of days need room: one that stands too near to its neighbour is left out, its line stays in the table. */
    private static List<Day> spread(List<Day> days) {
        var shown = new ArrayList<Day>();
        int last = -STEP * 3;
        for (var day : days) {
            boolean room = day.x() - last >= 2 * STEP;
            shown.add(room ? day : new Day("", day.x()));
            if (room) last = day.x();
        }
        return shown;
    }
}
