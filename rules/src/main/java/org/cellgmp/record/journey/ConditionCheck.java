package org.cellgmp.record.journey;

import static org.cellgmp.record.journey.Breach.Kind.*;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.Quantity;
import org.cellgmp.record.RecordedNumber;
import org.cellgmp.record.Step;

/** How the cells were kept: times and temperatures, against the limits that the record itself states. */
final class ConditionCheck {
    private ConditionCheck() {}

    static void look(Addressed<BatchRecord> batch, Findings findings) {
        temperatures(batch, findings);
        times(batch, findings);
        steps(batch, findings);
    }

    private static void temperatures(Addressed<BatchRecord> batch, Findings findings) {
        var receipt = batch.record().receipt();
        if (receipt == null) return;
        var low = receipt.lowerTemperatureLimit();
        var high = receipt.upperTemperatureLimit();
        if (low == null && high == null) return;
        var at = batch.address().at("receipt");
        temperature(receipt.lowestTemperature(), low, high, at.at("lowestTemperature"), findings);
        temperature(receipt.highestTemperature(), low, high, at.at("highestTemperature"), findings);
        if (batch.record().identity() == null) return;
        var custody = batch.record().identity().custody();
        for (int i = 0; i < custody.size(); i++) {
            // The limits are those of the way to the plant; what leaves it later has others.
            boolean onTheWay = custody.get(i).at() != null
                    && (receipt.receivedAt() == null
                            || !custody.get(i)
                                    .at()
                                    .toInstant()
                                    .isAfter(receipt.receivedAt().toInstant()));
            if (onTheWay)
                temperature(
                        custody.get(i).temperature(),
                        low,
                        high,
                        batch.address().at("identity").at("custody").at(i).at("temperature"),
                        findings);
        }
    }

    /** Says if a temperature lies outside of its limits, was not recorded or cannot be compared. */
    static void temperature(Quantity found, Quantity low, Quantity high, Address at, Findings findings) {
        if (found == null || found.value() == null) {
            findings.add(TEMPERATURE_NOT_RECORDED, at);
            return;
        }
        for (var limit : new Quantity[] {low, high}) {
            if (limit == null) continue;
            var order = compare(found, limit);
            if (order == null) {
                findings.add(TEMPERATURE_NOT_COMPARABLE, at, found.shown(), limit.shown());
                return;
            }
            if (limit == low && order < 0 || limit == high && order > 0) {
                findings.add(TEMPERATURE_OUT, at, found.shown(), limit.shown());
                return;
            }
        }
    }

    /** Null if the units differ or one is no plain number. */
    private static Integer compare(Quantity one, Quantity other) {
        var first = figure(one);
        var second = figure(other);
        if (first == null || second == null || !unit(one).equals(unit(other))) return null;
        return first.compareTo(second);
    }

    private static BigDecimal figure(Quantity quantity) {
        return quantity.number()
                .filter(number -> !number.censored())
                .map(RecordedNumber::number)
                .orElse(null);
    }

    private static String unit(Quantity quantity) {
        var unit = quantity.uom() == null ? "" : quantity.uom().strip();
        return unit.equals("\u00b0C") || unit.equals("\u2103") ? "Cel" : unit;
    }

    private static void times(Addressed<BatchRecord> batch, Findings findings) {
        var collection = batch.record().collection();
        var receipt = batch.record().receipt();
        var address = batch.address();
        if (collection != null) {
            turned(
                    collection.start(),
                    collection.end(),
                    address.at("collection").at("end"),
                    findings);
            if (collection.end() == null && collection.start() == null)
                findings.add(TIME_NOT_RECORDED, address.at("collection"));
        }
        if (receipt != null) {
            var at = address.at("receipt");
            if (receipt.receivedAt() == null) findings.add(TIME_NOT_RECORDED, at.at("receivedAt"));
            turned(receipt.receivedAt(), receipt.releasedAt(), at.at("releasedAt"), findings);
            if (collection != null) {
                turned(collection.end(), receipt.receivedAt(), at.at("receivedAt"), findings);
                longer(
                        TRANSPORT_TOO_LONG,
                        collection.end(),
                        receipt.receivedAt(),
                        receipt.longestTransport(),
                        at.at("longestTransport"),
                        findings);
            }
        }
        identity(batch, collection == null ? null : collection.start(), findings);
    }

    private static void identity(Addressed<BatchRecord> batch, OffsetDateTime begin, Findings findings) {
        var identity = batch.record().identity();
        if (identity == null) return;
        var at = batch.address().at("identity");
        for (int i = 0; i < identity.scans().size(); i++)
            since(begin, identity.scans().get(i).at(), at.at("scans").at(i).at("at"), findings);
        for (int i = 0; i < identity.custody().size(); i++)
            since(begin, identity.custody().get(i).at(), at.at("custody").at(i).at("at"), findings);
    }

    private static void since(OffsetDateTime begin, OffsetDateTime at, Address address, Findings findings) {
        if (at == null) findings.add(TIME_NOT_RECORDED, address);
        else turned(begin, at, address, findings);
    }

    private static void steps(Addressed<BatchRecord> batch, Findings findings) {
        var steps = batch.record().steps();
        var order = new ArrayList<Integer>();
        for (int i = 0; i < steps.size(); i++) {
            var at = batch.address().at("steps").at(i);
            var step = steps.get(i);
            if (step.start() == null || step.end() == null)
                findings.add(TIME_NOT_RECORDED, at.at(step.start() == null ? "start" : "end"));
            if (step.start() != null) order.add(i);
            turned(step.start(), step.end(), at.at("end"), findings);
            longer(STEP_TOO_LONG, step.start(), step.end(), step.longestDuration(), at.at("longestDuration"), findings);
            held(step, at.at("holdTime"), findings);
        }
        order.sort(Comparator.comparing(i -> steps.get(i).start().toInstant()));
        for (int i = 1; i < order.size(); i++) {
            var step = steps.get(order.get(i));
            if (step.holdTime() != null) continue;
            var at = batch.address().at("steps").at(order.get(i)).at("holdTime");
            longer(HOLD_TOO_LONG, steps.get(order.get(i - 1)).end(), step.start(), step.holdLimit(), at, findings);
        }
    }

    /** A hold time that is written down needs no start and no step before it. */
    private static void held(Step step, Address at, Findings findings) {
        if (step.holdTime() == null || step.holdLimit() == null) return;
        var held = duration(step.holdTime());
        var limit = duration(step.holdLimit());
        if (held != null && limit != null && held.compareTo(limit) > 0)
            findings.add(
                    HOLD_TOO_LONG,
                    at,
                    step.holdTime().toString(),
                    step.holdLimit().shown());
    }

    /** Says if the second of two times comes before the first; one that is not recorded turns nothing. */
    static void turned(OffsetDateTime first, OffsetDateTime then, Address at, Findings findings) {
        if (first != null && then != null && then.toInstant().isBefore(first.toInstant()))
            findings.add(TIME_TURNED, at, first.toString(), then.toString());
    }

    private static void longer(
            Breach.Kind kind, OffsetDateTime from, OffsetDateTime to, Quantity limit, Address at, Findings findings) {
        if (from == null || to == null || limit == null) return;
        var longest = duration(limit);
        var took = Duration.between(from, to);
        if (longest != null && took.compareTo(longest) > 0) findings.add(kind, at, shown(took), limit.shown());
    }

    /** Null if the quantity is no plain number of a unit of time. */
    static Duration duration(Quantity quantity) {
        var figure = figure(quantity);
        if (figure == null) return null;
        var seconds = switch (unit(quantity).toLowerCase(Locale.ROOT)) {
            case "s" -> 1;
            case "min" -> 60;
            case "h" -> 3600;
            case "d" -> 86_400;
            default -> 0;
        };
        if (seconds == 0 || figure.precision() - figure.scale() > 9) return null;
        return Duration.ofSeconds(figure.multiply(BigDecimal.valueOf(seconds)).longValue());
    }

    private static String shown(Duration took) {
        return took.toHours() + " h " + took.toMinutesPart() + " min";
    }
}
