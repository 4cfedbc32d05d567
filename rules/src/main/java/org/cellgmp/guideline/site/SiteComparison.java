package org.cellgmp.guideline.site;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.cellgmp.guideline.Wording;
import org.cellgmp.guideline.fact.Fact;
import org.cellgmp.guideline.fact.FactType;

/** A condition ready to be asked of a fact, and written out as rule text: both from the checked model, neither from what was typed. */
final class SiteComparison {
    private static final BigDecimal MINUTES_OF_HOUR = new BigDecimal(60);
    private static final BigDecimal MINUTES_OF_DAY = new BigDecimal(1440);

    final SiteCondition condition;
    final SiteField field;
    private final FactType type;
    private final String[] words;
    private final BigDecimal[] numbers;
    private final LocalDate[] days;

    SiteComparison(FactType type, SiteCondition condition) {
        this.type = type;
        this.condition = condition;
        field = SiteVocabulary.shipped().field(type.name(), condition.field());
        if (!field.kind().operators().contains(condition.operator()))
            throw new IllegalArgumentException(condition.operator() + " is nothing for " + field.name());
        words = condition.wanted().toArray(String[]::new);
        boolean compares = condition.operator() != SiteOperator.RECORDED;
        numbers = compares && field.kind().measured()
                ? condition.wanted().stream().map(this::number).toArray(BigDecimal[]::new)
                : null;
        days = compares && field.kind() == SiteField.Kind.DAY
                ? condition.wanted().stream().map(LocalDate::parse).toArray(LocalDate[]::new)
                : null;
    }

    /** In the unit of the field. */
    private BigDecimal number(String digits) {
        var number = new BigDecimal(digits);
        if (field.kind() == SiteField.Kind.RECORDED || condition.unit().equals(field.unit())) return number;
        return switch (condition.unit()) {
            case "h" -> number.multiply(MINUTES_OF_HOUR);
            case "d" -> number.multiply(MINUTES_OF_DAY);
            default -> throw new IllegalArgumentException(condition.unit() + " is no unit of " + field.name());
        };
    }

    Object value(Fact fact) {
        return type.value(fact, field.name());
    }

    Boolean of(Fact fact) {
        var value = value(fact);
        var operator = condition.operator();
        if (operator == SiteOperator.RECORDED) return SiteCheck.present(value, wantsYes());
        return switch (field.kind()) {
            case TEXT, WORD -> SiteCheck.text(operator, value, words);
            case YES_NO -> SiteCheck.yes((Boolean) value, wantsYes());
            case NUMBER -> SiteCheck.number(operator, (BigDecimal) value, numbers);
            case RECORDED ->
                SiteCheck.recorded(
                        operator, (String) value, (String) type.value(fact, field.uom()), condition.unit(), numbers);
            case DAY -> SiteCheck.day(operator, (LocalDate) value, days);
        };
    }

    private boolean wantsYes() {
        return words[0].equals("yes");
    }

    /** As rule text: every literal typed and escaped. */
    String text() {
        var name = field.name();
        var operator = "SiteOperator." + condition.operator().name();
        if (condition.operator() == SiteOperator.RECORDED) return "SiteCheck.present(" + name + ", " + wantsYes() + ")";
        return switch (field.kind()) {
            case TEXT, WORD ->
                "SiteCheck.text(" + operator + ", " + name + ", "
                        + List.of(words).stream().map(SiteComparison::literal).collect(Collectors.joining(", ")) + ")";
            case YES_NO -> "SiteCheck.yes(" + name + ", " + wantsYes() + ")";
            case NUMBER -> "SiteCheck.number(" + operator + ", " + name + ", " + figures() + ")";
            case RECORDED ->
                "SiteCheck.recorded(" + operator + ", " + name + ", " + field.uom() + ", " + literal(condition.unit())
                        + ", " + figures() + ")";
            case DAY ->
                "SiteCheck.day(" + operator + ", " + name + ", "
                        + List.of(days).stream()
                                .map(day -> "java.time.LocalDate.of(" + day.getYear() + ", " + day.getMonthValue()
                                        + ", " + day.getDayOfMonth() + ")")
                                .collect(Collectors.joining(", "))
                        + ")";
        };
    }

    private String figures() {
        return List.of(numbers).stream()
                .map(number -> "new java.math.BigDecimal(\"" + number.toPlainString() + "\")")
                .collect(Collectors.joining(", "));
    }

    /**
     * A Java string. What would end it is escaped by a backslash, never by its code: a compiler replaces codes before it looks for
     * the end of a string.
     */
    static String literal(String text) {
        var out = new StringBuilder("\"");
        for (char c : text.toCharArray())
            switch (c) {
                case '"', '\\' -> out.append('\\').append(c);
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c >= ' ' && c <= '~') out.append(c);
                    else out.append(String.format("\\u%04x", (int) c));
                }
            }
        return out.append('"').toString();
    }

    /** E.g. "result at least 85 %". */
    Wording shown() {
        return new Wording(
                field.label().english() + " " + condition.operator().words().english() + " " + limit(false),
                field.label().chinese() + condition.operator().words().chinese() + " " + limit(true));
    }

    private String limit(boolean chinese) {
        if (condition.operator() == SiteOperator.RECORDED || field.kind() == SiteField.Kind.YES_NO)
            return chinese ? wantsYes() ? "是" : "否" : words[0];
        var values = condition.wanted().stream()
                .map(word -> chinese ? field.words().getOrDefault(word, word) : word)
                .collect(Collectors.joining(condition.operator() == SiteOperator.BETWEEN ? " – " : "; "));
        return condition.unit() == null ? values : org.cellgmp.record.ReadableUnit.with(values, condition.unit());
    }

    /** As a finding shows its limit. */
    String limitShown() {
        var sign = condition.operator().sign();
        return (sign == null ? condition.operator().words().english() : sign) + " " + limit(false);
    }
}
