package org.cellgmp.intake.control;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.cellgmp.intake.SourceFormat;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * How a workbook is laid out: its sheets, their fields, and the member of the record that each field fills. Read from
 * {@code intake/<workbook>.yaml}; template, reader and writer all follow it.
 */
record WorkbookPlan(SourceFormat format, String name, String title, String titleChinese, List<Sheet> sheets) {
    /** Marks the row of examples, and whatever row a person copied from it. */
    static final String EXAMPLE = "例 e.g.";

    private static final Map<SourceFormat, WorkbookPlan> PLANS = Map.of(
            SourceFormat.BATCH_WORKBOOK, load(SourceFormat.BATCH_WORKBOOK, "batch-record"),
            SourceFormat.LOT_WORKBOOK, load(SourceFormat.LOT_WORKBOOK, "material-lots"),
            SourceFormat.SPECIFICATION_WORKBOOK, load(SourceFormat.SPECIFICATION_WORKBOOK, "specification"));

    /**
     * @param form one field per row, label beside value; otherwise one entry per row under headings
     * @param rows path of the list that the rows fill; null for a form
     * @param inside path of the list whose entries hold {@code rows}; null if the record itself does
     * @param by first column: which entry of {@code inside} a row belongs to; null without {@code inside}
     */
    record Sheet(
            String english, String chinese, boolean form, String rows, String inside, Field by, List<Field> fields) {
        String name() {
            return english + " " + chinese;
        }

        /** All columns, the one that says where a row belongs first. */
        List<Field> columns() {
            return by == null
                    ? fields
                    : Stream.concat(Stream.of(by), fields.stream()).toList();
        }
    }

    /**
     * @param path member, from the record for a form, from the entry for rows
     * @param kind text, number, day, time, yes-no, lines or the name of a list of codes
     * @param need must, should or may
     */
    record Field(
            String path, String english, String chinese, String kind, String need, String hint, String hintChinese) {
        String heading() {
            return english + " " + chinese + (need.equals("must") ? " *" : "");
        }
    }

    static WorkbookPlan of(SourceFormat format) {
        return PLANS.get(format);
    }

    static Optional<WorkbookPlan> named(String name) {
        return PLANS.values().stream().filter(plan -> plan.name.equals(name)).findFirst();
    }

    static List<WorkbookPlan> all() {
        return Arrays.stream(SourceFormat.values())
                .filter(PLANS::containsKey)
                .map(PLANS::get)
                .toList();
    }

    static Object yaml(String name) {
        // Every scalar stays the text it is: 1.0E8, 2026-03-01 and yes are words here.
        var asWritten = new Resolver() {
            @Override
            protected void addImplicitResolvers() {
                // none
            }
        };
        var options = new LoaderOptions();
        var dumping = new DumperOptions();
        var reader = new Yaml(new SafeConstructor(options), new Representer(dumping), dumping, options, asWritten);
        try (InputStream in = WorkbookPlan.class.getResourceAsStream("/intake/" + name + ".yaml")) {
            return reader.load(in);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static WorkbookPlan load(SourceFormat format, String name) {
        var root = (Map<?, ?>) yaml(name);
        var title = (List<?>) root.get("title");
        return new WorkbookPlan(
                format,
                (String) root.get("workbook"),
                (String) title.get(0),
                (String) title.get(1),
                ((List<?>) root.get("sheets"))
                        .stream().map(sheet -> sheet((Map<?, ?>) sheet)).toList());
    }

    private static Sheet sheet(Map<?, ?> sheet) {
        var name = (List<?>) sheet.get("name");
        var by = (List<?>) sheet.get("by");
        return new Sheet(
                (String) name.get(0),
                (String) name.get(1),
                "true".equals(sheet.get("form")),
                (String) sheet.get("rows"),
                (String) sheet.get("inside"),
                by == null
                        ? null
                        : new Field(
                                (String) by.get(0),
                                (String) by.get(1),
                                (String) by.get(2),
                                "text",
                                "must",
                                "as on the sheet it belongs to",
                                "与所属工作表一致"),
                ((List<?>) sheet.get("fields"))
                        .stream().map(field -> field((List<?>) field)).toList());
    }

    private static Field field(List<?> f) {
        return new Field(
                (String) f.get(0),
                (String) f.get(1),
                (String) f.get(2),
                (String) f.get(3),
                (String) f.get(4),
                (String) f.get(5),
                (String) f.get(6));
    }
}
