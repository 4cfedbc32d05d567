package org.cellgmp.record;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A run of readings of one channel that lay beyond a limit, or that cannot be compared with it. What was read, not what it means.
 *
 * @param channel as in the readings
 * @param side above or below; undecided where a reading is no number, is a bound that reaches over the limit, or has another unit
 * @param limit that was left, digits as recorded; null if undecided
 * @param extreme reading farthest from the limit, digits as recorded
 * @param first index of the first such reading in the record, from 0; @param last index of the last one
 * @param from time of the first; null if not recorded
 * @param until time of the next reading that is not of this run: within limits, on the other side, or undecided; of the last one
 *     where none follows; null if not recorded
 */
public record Excursion(
        String channel,
        Side side,
        String limit,
        String extreme,
        int first,
        int last,
        OffsetDateTime from,
        OffsetDateTime until) {
    /** On which side of the limits a reading lies. */
    public enum Side {
        ABOVE,
        BELOW,
        UNDECIDED
    }

    /** How long it lasted; empty if the times were not recorded. */
    public Optional<Duration> lasted() {
        return from == null || until == null ? Optional.empty() : Optional.of(Duration.between(from, until));
    }

    /** All excursions of a shipment, by channel in the order of its limits. */
    static List<Excursion> among(Shipment shipment) {
        var found = new ArrayList<Excursion>();
        for (var limit : shipment.limits())
            if (limit.lower() != null || limit.upper() != null) collect(shipment.readings(), limit, found);
        return found;
    }

    private static void collect(List<LoggerReading> readings, ConditionLimit limit, List<Excursion> found) {
        Excursion open = null;
        for (int i = 0; i < readings.size(); i++) {
            var reading = readings.get(i);
            if (!Objects.equals(reading.channel(), limit.channel())) continue;
            var side = side(reading, limit);
            if (open != null) {
                open = open.until(reading.at());
                if (open.side == side) {
                    open = open.with(i, reading);
                    continue;
                }
                found.add(open);
                open = null;
            }
            if (side != null) open = begun(side, limit, i, reading);
        }
        if (open != null) found.add(open);
    }

    private static Excursion begun(Side side, ConditionLimit limit, int index, LoggerReading reading) {
        var left = side == Side.ABOVE ? limit.upper() : side == Side.BELOW ? limit.lower() : null;
        return new Excursion(limit.channel(), side, left, reading.value(), index, index, reading.at(), reading.at());
    }

    private Excursion until(OffsetDateTime at) {
        return new Excursion(channel, side, limit, extreme, first, last, from, at);
    }

    private Excursion with(int index, LoggerReading reading) {
        return new Excursion(channel, side, limit, farther(reading.value()), first, index, from, until);
    }

    private String farther(String other) {
        if (side == Side.UNDECIDED) return extreme;
        int order = figure(other).compareTo(figure(extreme));
        return side == Side.ABOVE ? (order > 0 ? other : extreme) : order < 0 ? other : extreme;
    }

    private static BigDecimal figure(String value) {
        return RecordedNumber.parse(value).orElseThrow().number();
    }

    /** Null if the reading is within the limits. */
    private static Side side(LoggerReading reading, ConditionLimit limit) {
        var read = reading.number();
        if (read.isEmpty() || !Objects.equals(reading.uom(), limit.uom())) return Side.UNDECIDED;
        var lower = RecordedNumber.parse(limit.lower()).map(RecordedNumber::number);
        var upper = RecordedNumber.parse(limit.upper()).map(RecordedNumber::number);
        if (unread(limit.lower(), lower) || unread(limit.upper(), upper)) return Side.UNDECIDED;
        return side(read.get(), lower.orElse(null), upper.orElse(null));
    }

    private static boolean unread(String written, Optional<BigDecimal> number) {
        return written != null && number.isEmpty();
    }

    private static Side side(RecordedNumber read, BigDecimal lower, BigDecimal upper) {
        var number = read.number();
        int toLower = lower == null ? 1 : number.compareTo(lower);
        int toUpper = upper == null ? -1 : number.compareTo(upper);
        return switch (read.censoring()) {
            case NONE -> toLower < 0 ? Side.BELOW : toUpper > 0 ? Side.ABOVE : null;
            case BELOW ->
                lower != null && toLower <= 0 ? Side.BELOW : lower == null && toUpper <= 0 ? null : Side.UNDECIDED;
            case AT_MOST ->
                lower != null && toLower < 0 ? Side.BELOW : lower == null && toUpper <= 0 ? null : Side.UNDECIDED;
            case ABOVE ->
                upper != null && toUpper >= 0 ? Side.ABOVE : upper == null && toLower >= 0 ? null : Side.UNDECIDED;
            case AT_LEAST ->
                upper != null && toUpper > 0 ? Side.ABOVE : upper == null && toLower >= 0 ? null : Side.UNDECIDED;
        };
    }
}
