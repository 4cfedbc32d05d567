package org.cellgmp.seal.control;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
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

    byte[] of(ResultSet row) throws SQLException {
        text.setLength(0);
        text.append('{');
        string("about", row.getString("about"));
        string("act", row.getString("act"));
        string("actor", row.getString("actor"));
        string(
                "at",
                HouseClock.written(
                        row.getObject("happened_at", OffsetDateTime.class).toInstant()));
        raw("changes", row.getString("changes"));
        raw("details", row.getString("details"));
        string("event", row.getString("event"));
        string("format", FORMAT);
        string("from", row.getString("remote_address"));
        string("name", row.getString("printed_name"));
        string("reason", row.getString("reason"));
        roles(row.getString("roles"));
        string("zone", row.getString("zone"));
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
        text.append('"');
    }
}
