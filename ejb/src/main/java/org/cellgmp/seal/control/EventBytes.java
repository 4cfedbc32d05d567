package org.cellgmp.seal.control;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.cellgmp.ground.HouseClock;

/**
 * The canonical bytes of an event (ear/docs/trail-format.md) put together from the columns of its row. Details and changes are kept
 * as canonical text and taken as they stand, so that a change to them, whatever it means, changes the bytes.
 */
final class EventBytes {
    /** What {@link #of} reads, of a table called e; and the mark beside it. */
    static final String COLUMNS =
            "e.id, e.about, e.act, e.actor, e.happened_at, e.changes, e.details, e.event, e.remote_address, e.printed_name,"
                    + " e.reason, e.roles, e.zone, e.mark";

    private static final String FORMAT = "cellgmp-event/1";
    private static final char[] DIGITS = "0123456789abcdef".toCharArray();

    private final StringBuilder text = new StringBuilder(1024);
    private final int first;
    private Instant at;

    /** Of rows that begin with {@link #COLUMNS}. */
    EventBytes() {
        this(1);
    }

    /** @param first at which column {@link #COLUMNS} begin, from 1: to look each up by its name takes as long as to read it */
    EventBytes(int first) {
        this.first = first;
    }

    long id(ResultSet row) throws SQLException {
        return row.getLong(first);
    }

    String mark(ResultSet row) throws SQLException {
        return row.getString(first + 13);
    }

    /** When the event happened whose bytes were made last. */
    Instant at() {
        return at;
    }

    byte[] of(ResultSet row) throws SQLException {
        at = row.getObject(first + 4, OffsetDateTime.class).toInstant();
        text.setLength(0);
        text.append('{');
        string("about", row.getString(first + 1));
        string("act", row.getString(first + 2));
        string("actor", row.getString(first + 3));
        string("at", HouseClock.written(at));
        raw("changes", row.getString(first + 5));
        raw("details", row.getString(first + 6));
        string("event", row.getString(first + 7));
        string("format", FORMAT);
        string("from", row.getString(first + 8));
        string("name", row.getString(first + 9));
        string("reason", row.getString(first + 10));
        roles(row.getString(first + 11));
        string("zone", row.getString(first + 12));
        return text.append('}').toString().getBytes(StandardCharsets.UTF_8);
    }

    private void name(String name) {
        if (text.length() > 1) text.append(',');
        text.append('"').append(name).append("\":");
    }

    private void string(String name, String value) {
        if (value == null) return;
        name(name);
        quoted(value);
    }

    private void raw(String name, String canonical) {
        if (canonical == null) return;
        name(name);
        text.append(canonical);
    }

    private void roles(String joined) {
        if (joined == null || joined.isEmpty()) return;
        name("roles");
        text.append('[');
        int from = 0;
        for (int to = joined.indexOf(' '); to >= 0; to = joined.indexOf(' ', from)) {
            quoted(joined.substring(from, to));
            text.append(',');
            from = to + 1;
        }
        quoted(joined.substring(from));
        text.append(']');
    }

    private void quoted(String value) {
        text.append('"');
        if (plain(value)) text.append(value);
        else escaped(value);
        text.append('"');
    }

    private static boolean plain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') return false;
        }
        return true;
    }

    private void escaped(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            switch (c) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (c < ' ') text.append("\\u00").append(DIGITS[c >> 4]).append(DIGITS[c & 15]);
                    else text.append(c);
                }
            }
        }
    }
}
