package org.cellgmp.web.intake;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.ColumnUse;
import org.cellgmp.intake.ExpectedCell;
import org.cellgmp.intake.FixedMember;
import org.cellgmp.intake.TableMapping;
import org.cellgmp.intake.TableTarget;
import org.cellgmp.web.page.Choices;

/** A mapping as a form sends it: the layout of the table, one line per column, and what holds for all rows. */
final class MappingForm {
    private static final int MOST_COLUMNS = 2000;
    private static final String VALUE = "=";

    private MappingForm() {}

    /** @throws Refusal UNREADABLE naming the field that cannot be read */
    static TableMapping read(MultivaluedMap<String, String> form) throws Refusal {
        var target = Choices.read(TableTarget.class, "target", form.getFirst("target"));
        return new TableMapping(
                text(form, "name"),
                target == null ? TableTarget.QC_MEASUREMENTS : target,
                text(form, "encoding"),
                "tab".equals(form.getFirst("separator")) ? "\t" : text(form, "separator"),
                text(form, "decimal"),
                text(form, "sheet"),
                Integer.toString(Choices.number("headingRow", form.getFirst("headingRow"))),
                text(form, "dayOrder"),
                text(form, "zone"),
                text(form, "onlyColumn"),
                text(form, "onlyValue"),
                form.getFirst("shortRows") == null ? null : Boolean.TRUE,
                columns(form),
                lines(form, "fixed").stream()
                        .map(line -> new FixedMember(line[0], line[1]))
                        .toList(),
                lines(form, "expected").stream()
                        .map(line -> new ExpectedCell(line[0], line[1]))
                        .toList());
    }

    private static List<ColumnUse> columns(MultivaluedMap<String, String> form) {
        var columns = new ArrayList<ColumnUse>();
        for (int i = 0; i < MOST_COLUMNS && form.getFirst("column" + i) != null; i++) {
            var use = text(form, "use" + i);
            if (use == null) continue;
            columns.add(new ColumnUse(
                    form.getFirst("column" + i),
                    use.equals(VALUE) ? null : use,
                    use.equals(VALUE) ? text(form, "called" + i) : null,
                    use.equals(VALUE) ? text(form, "uom" + i) : null,
                    form.getFirst("optional" + i) == null ? null : Boolean.TRUE));
        }
        return columns;
    }

    /** Lines of two parts with an equals sign between. */
    private static List<String[]> lines(MultivaluedMap<String, String> form, String field) throws Refusal {
        var lines = new ArrayList<String[]>();
        var all = form.getFirst(field);
        if (all == null) return lines;
        for (var line : all.split("[\\r\\n]+")) {
            if (line.isBlank()) continue;
            var parts = line.split("=", 2);
            if (parts.length < 2 || parts[0].isBlank() || parts[1].isBlank())
                throw new Refusal(Refusal.Reason.UNREADABLE, "intake.mapping-wrong", field, line.strip());
            lines.add(new String[] {parts[0].strip(), parts[1].strip()});
        }
        return lines;
    }

    private static String text(MultivaluedMap<String, String> form, String field) {
        var text = form.getFirst(field);
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** What the field of fixed members shows. */
    static String fixed(TableMapping mapping) {
        return mapping.fixed().stream()
                .map(one -> one.member() + "=" + one.value())
                .collect(Collectors.joining("\n"));
    }

    /** What the field of expected cells shows. */
    static String expected(TableMapping mapping) {
        return mapping.expected().stream()
                .map(one -> one.place() + "=" + one.text())
                .collect(Collectors.joining("\n"));
    }
}
