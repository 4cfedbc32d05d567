package org.cellgmp.siterule.control;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cellgmp.guideline.site.SiteField;
import org.cellgmp.guideline.site.SiteOperator;
import org.cellgmp.guideline.site.SiteVocabulary;

/** What stands in a cell, as the kind of its field wants it. */
final class CellValues {
    private static final int LONGEST = 200;
    private static final int MOST_VALUES = 50;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,10})?");
    /** Signs that code is made of and that no name of a test, place or person needs. */
    private static final Pattern CODE = Pattern.compile("[{}$\"\\\\`@|^~<>=]|^[+\\-].*[A-Za-z(].*|\\)\\s*\\.|;");

    private final SheetCells cells;

    CellValues(SheetCells cells) {
        this.cells = cells;
    }

    /** Words for people. Null if they cannot be kept. */
    String prose(int row, int column, int longest) {
        var said = cells.text(row, column);
        if (said.length() > longest) {
            cells.slip(row, column, "too-long", Integer.toString(longest));
            return null;
        }
        if (said.codePoints().anyMatch(point -> Character.isISOControl(point) && point != '\n')
                || said.startsWith("=")
                || said.startsWith("@")) {
            cells.slip(row, column, "code", said);
            return null;
        }
        return said;
    }

    /** Code of the unit; null if it is none of the field's. */
    String unit(int row, int column, SiteField field) {
        var said = cells.text(row, column);
        var units = SiteVocabulary.shipped().units(field);
        for (var code : units) if (TableReader.sameUnit(said, code) && !said.isEmpty()) return code;
        if (said.isEmpty()) cells.slip(row, column, "unit-missing", String.join("  ", units));
        else cells.slip(row, column, "unknown-unit", said, String.join("  ", units));
        return null;
    }

    /** Values of a condition; null if one does not fit. */
    List<String> wanted(int row, int column, SiteField field, SiteOperator operator) {
        if (operator == SiteOperator.RECORDED) return one(yes(row, column, cells.text(row, column)));
        var text = cells.text(row, column);
        var parts = operator.many()
                ? Arrays.stream(text.split("[;；]"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList()
                : List.of(text);
        boolean between = operator == SiteOperator.BETWEEN;
        if (between && parts.size() != 2 || parts.isEmpty() || parts.size() > MOST_VALUES) {
            cells.slip(row, column, between ? "two-values" : "bad-list", text);
            return null;
        }
        var wanted = new ArrayList<String>();
        for (var part : parts) {
            var value = value(row, column, field, part);
            if (value == null) return null;
            wanted.add(value);
        }
        if (between && reversed(field, wanted)) {
            cells.slip(row, column, "order", text);
            return null;
        }
        return wanted;
    }

    private static boolean reversed(SiteField field, List<String> two) {
        return field.kind() == SiteField.Kind.DAY
                ? two.get(0).compareTo(two.get(1)) > 0
                : new BigDecimal(two.get(0)).compareTo(new BigDecimal(two.get(1))) > 0;
    }

    private static List<String> one(String value) {
        return value == null ? null : List.of(value);
    }

    /** In the form of the field's kind; null if it does not fit. */
    String value(int row, int column, SiteField field, String text) {
        return switch (field.kind()) {
            case TEXT -> plain(row, column, text);
            case WORD -> word(row, column, field, text);
            case YES_NO -> yes(row, column, text);
            case NUMBER, RECORDED -> number(row, column, text);
            case DAY -> day(row, column, text);
        };
    }

    /** A value as a record would have it: a figure may be a bound. */
    String example(int row, int column, SiteField field) {
        var text = cells.text(row, column);
        if (field.kind() != SiteField.Kind.RECORDED) return value(row, column, field, text);
        if (percent(row, column)) return null;
        if (text.length() > LONGEST || text.codePoints().anyMatch(Character::isISOControl)) {
            cells.slip(row, column, "too-long", Integer.toString(LONGEST));
            return null;
        }
        return text;
    }

    private String plain(int row, int column, String text) {
        if (text.length() > LONGEST) {
            cells.slip(row, column, "too-long", Integer.toString(LONGEST));
            return null;
        }
        if (CODE.matcher(text).find() || text.codePoints().anyMatch(Character::isISOControl)) {
            cells.slip(row, column, "code", text);
            return null;
        }
        return text;
    }

    private String word(int row, int column, SiteField field, String text) {
        for (var word : field.words().entrySet())
            if (text.equalsIgnoreCase(word.getKey()) || text.equals(word.getValue())) return word.getKey();
        cells.slip(
                row,
                column,
                "bad-word",
                text,
                field.words().entrySet().stream()
                        .map(word -> word.getKey() + " " + word.getValue())
                        .collect(Collectors.joining(", ")));
        return null;
    }

    private String yes(int row, int column, String text) {
        switch (text.toLowerCase(java.util.Locale.ROOT)) {
            case "yes", "是", "true" -> {
                return "yes";
            }
            case "no", "否", "false" -> {
                return "no";
            }
            default -> {
                cells.slip(row, column, "bad-yes", text);
                return null;
            }
        }
    }

    private String number(int row, int column, String text) {
        if (percent(row, column)) return null;
        if (NUMBER.matcher(text).matches()) return text;
        cells.slip(row, column, "bad-number", text);
        return null;
    }

    /** A cell that shows 85 % holds 0.85: which of the two is meant would be a guess. */
    private boolean percent(int row, int column) {
        var cell = cells.at(row, column);
        if (cell == null || !cell.percent()) return false;
        cells.slip(row, column, "percent-format", cell.text());
        return true;
    }

    private String day(int row, int column, String text) {
        var cell = cells.at(row, column);
        try {
            if (cell != null && !cell.number()) return LocalDate.parse(text).toString();
        } catch (DateTimeParseException none) {
            // Told below, as a day that the sheet keeps as a number is.
        }
        cells.slip(row, column, "bad-day", text);
        return null;
    }
}
