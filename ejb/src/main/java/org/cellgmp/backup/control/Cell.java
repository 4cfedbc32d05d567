package org.cellgmp.backup.control;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import org.cellgmp.ground.HouseClock;

/** One value of a row as text, the same whichever database it stands in. */
final class Cell {
    private Cell() {}

    /** Null where the row has none. */
    static String read(ResultSet row, int index, Shape.Column column) throws SQLException {
        return switch (kind(column)) {
            case BYTES -> {
                var bytes = row.getBytes(index);
                yield bytes == null ? null : Base64.getEncoder().encodeToString(bytes);
            }
            case MOMENT -> {
                var at = row.getObject(index, OffsetDateTime.class);
                yield at == null ? null : HouseClock.written(at.toInstant());
            }
            case LOCAL -> text(row.getObject(index, LocalDateTime.class));
            case DAY -> text(row.getObject(index, LocalDate.class));
            case TRUTH -> {
                boolean truth = row.getBoolean(index);
                yield row.wasNull() ? null : Boolean.toString(truth);
            }
            case NUMBER -> {
                var number = row.getBigDecimal(index);
                yield number == null ? null : number.toPlainString();
            }
            case FLOATING -> {
                double number = row.getDouble(index);
                yield row.wasNull() ? null : Double.toString(number);
            }
            case TEXT -> row.getString(index);
        };
    }

    static void write(PreparedStatement insert, int index, Shape.Column column, String text) throws SQLException {
        if (text == null) {
            insert.setNull(index, kind(column) == Kind.TEXT ? Types.VARCHAR : column.type());
            return;
        }
        switch (kind(column)) {
            case BYTES -> insert.setBytes(index, Base64.getDecoder().decode(text));
            case MOMENT -> insert.setObject(index, Instant.parse(text).atOffset(ZoneOffset.UTC));
            case LOCAL -> insert.setObject(index, LocalDateTime.parse(text));
            case DAY -> insert.setObject(index, LocalDate.parse(text));
            case TRUTH -> insert.setBoolean(index, Boolean.parseBoolean(text));
            case NUMBER -> insert.setBigDecimal(index, new java.math.BigDecimal(text));
            case FLOATING -> insert.setDouble(index, Double.parseDouble(text));
            case TEXT -> insert.setString(index, text);
        }
    }

    private enum Kind {
        BYTES,
        MOMENT,
        LOCAL,
        DAY,
        TRUTH,
        NUMBER,
        FLOATING,
        TEXT
    }

    /** PostgreSQL's driver calls a truth a bit and a moment with its zone a timestamp. */
    private static Kind kind(Shape.Column column) {
        if (column.typeName().equals("bool")) return Kind.TRUTH;
        if (column.typeName().equals("timestamptz")) return Kind.MOMENT;
        return switch (column.type()) {
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> Kind.BYTES;
            case Types.TIMESTAMP_WITH_TIMEZONE -> Kind.MOMENT;
            case Types.TIMESTAMP -> Kind.LOCAL;
            case Types.DATE -> Kind.DAY;
            case Types.BOOLEAN -> Kind.TRUTH;
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT, Types.NUMERIC, Types.DECIMAL ->
                Kind.NUMBER;
            case Types.DOUBLE, Types.REAL, Types.FLOAT -> Kind.FLOATING;
            case Types.VARCHAR, Types.LONGVARCHAR, Types.CHAR, Types.CLOB, Types.NVARCHAR -> Kind.TEXT;
            default ->
                throw new IllegalStateException(
                        "no form is agreed for column " + column.name() + " of type " + column.typeName());
        };
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
