package org.cellgmp.document.control;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cellgmp.record.Address;
import org.cellgmp.record.Quantity;
import org.cellgmp.record.ReadableUnit;
import org.cellgmp.record.SeriesPoint;
import org.cellgmp.template.Figure;

/** Takes figures out of one record: as recorded, with their address, identifiers withheld. */
final class Cells {
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");
    private static final DateTimeFormatter FINER = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS xxx");

    private final Address base;
    private final UnaryOperator<String> words;

    Cells(Address record, Redaction redaction) {
        this(record, redaction::words);
    }

    private Cells(Address base, UnaryOperator<String> words) {
        this.base = base;
        this.words = words;
    }

    /** Of a record that holds no identifier, e.g. a specification. */
    static Cells plain(Address record) {
        return new Cells(record, UnaryOperator.identity());
    }

    /** The cells below a member or list entry. */
    Cells at(Object... path) {
        return new Cells(address(path), words);
    }

    Address address(Object... path) {
        var address = base;
        for (var token : path)
            address = token instanceof Integer index ? address.at(index) : address.at((String) token);
        return address;
    }

    Figure text(String value, Object... path) {
        var address = address(path);
        if (value != null && !value.isBlank() && Redaction.withholds(address.pointer()))
            return Figure.word(Figure.WITHHELD, address);
        return Figure.of(words.apply(value), address);
    }

    /** Value and unit in one cell. */
    Figure with(String value, String uom, Object... path) {
        return text(ReadableUnit.with(value, uom), path);
    }

    Figure quantity(Quantity quantity, Object... path) {
        if (quantity == null) return Figure.of(null, address(path));
        var cell = new ArrayList<Object>(List.of(path));
        cell.add("value");
        return with(quantity.value(), quantity.uom(), cell.toArray());
    }

    Figure date(LocalDate day, Object... path) {
        return text(day == null ? null : day.toString(), path);
    }

    /** In the offset it was recorded with, as finely as it was recorded. */
    Figure time(OffsetDateTime at, Object... path) {
        return text(time(at), path);
    }

    static String time(OffsetDateTime at) {
        if (at == null) return null;
        return (at.getNano() != 0 ? FINER : at.getSecond() != 0 ? SECONDS : MINUTES).format(at);
    }

    /** How many readings, and from when to when: their values stay with the record at the address. */
    Figure series(List<SeriesPoint> points, Object... path) {
        if (points.isEmpty()) return Figure.of(null, address(path));
        var first = time(points.get(0).at());
        var last = time(points.get(points.size() - 1).at());
        var span = first == null || last == null ? "" : " (" + first + " - " + last + ")";
        return text(points.size() + span, path);
    }

    Figure yesNo(Boolean so, Object... path) {
        return so == null ? Figure.of(null, address(path)) : Figure.word(so.toString(), address(path));
    }

    /** Both limits in one text; null if there is neither. */
    static String range(String low, String high) {
        if (low == null && high == null) return null;
        return low == null ? "<= " + high : high == null ? ">= " + low : low + " - " + high;
    }

    /** Both limits in one cell; the address is the limit that is recorded. @param lowName path with slashes; @param highName likewise */
    Figure limits(String low, String high, String uom, String lowName, String highName) {
        return with(range(low, high), uom, (Object[]) (low == null ? highName : lowName).split("/"));
    }
}
