package org.cellgmp.template;

import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cellgmp.template.Rendition.Cell;
import org.cellgmp.template.Rendition.Line;
import org.cellgmp.template.Rendition.Piece;

/**
 * A form on its sample with the name of each tag above what it prints, and behind it the table of all tags: what the form is
 * specified to print, for whoever checks it before it is used.
 */
public final class BindingSheet {
    /** What the document says of itself stands on every page and keeps its place without a name. */
    private static final String OF_THE_DOCUMENT = "document.";

    private BindingSheet() {}

    public static Rendition of(Template template, Language language) {
        var sample = Sample.of(template);
        var plain = template.bind(sample, language);
        var named = template.bind((Record) named(template.data(), sample, ""), language);
        var sections = new ArrayList<>(named.sections());
        sections.add(new Rendition.Section(false, List.of(heading(language), table(template, language))));
        return new Rendition(
                template, language, plain.title(), plain.number(), plain.header(), plain.footer(), sections);
    }

    private static Object named(Type type, Object value, String path) {
        if (type == Figure.class) return named((Figure) value, path);
        var entry = Fields.entry(type);
        if (entry != null) {
            var list = new ArrayList<Object>();
            if (value != null) for (var one : (List<?>) value) list.add(named(entry, one, path));
            return list;
        }
        if (!(value instanceof Record record)) return value;
        var components = record.getClass().getRecordComponents();
        var values = new Object[components.length];
        try {
            for (int i = 0; i < components.length; i++)
                values[i] = named(
                        components[i].getGenericType(),
                        components[i].getAccessor().invoke(record),
                        path + (path.isEmpty() ? "" : ".") + components[i].getName());
            return record.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new))
                    .newInstance(values);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(path, broken);
        }
    }

    private static Figure named(Figure figure, String path) {
        if (path.startsWith(OF_THE_DOCUMENT)) return figure;
        var tag = "{{" + path + "}}";
        if (figure == null || figure.absent())
            return new Figure(tag, figure == null ? null : figure.address(), List.of(Figure.NOT_RECORDED));
        return new Figure(figure.text() == null ? tag : tag + "\n" + figure.text(), figure.address(), figure.words());
    }

    private static Rendition.Paragraph heading(Language language) {
        return new Rendition.Paragraph(
                "Heading1", List.of(said(language, "Binding of the tags", "\u6807\u7b7e\u7ed1\u5b9a")), 0);
    }

    private static Rendition.Table table(Template template, Language language) {
        var rows = new ArrayList<Rendition.Row>();
        rows.add(row(
                true,
                said(language, "Tag", "\u6807\u7b7e"),
                said(language, "Type", "\u7c7b\u578b"),
                said(language, "Required", "\u5fc5\u586b"),
                said(language, "Shown", "\u663e\u793a\u65b9\u5f0f")));
        for (var binding : template.bindings()) {
            rows.add(row(
                    false,
                    line(binding.tag()),
                    line(binding.type()),
                    binding.required() ? said(language, "yes", "\u662f") : said(language, "no", "\u5426"),
                    line(binding.shown() == null ? "-" : binding.shown())));
        }
        template.unused()
                .forEach((field, reason) -> rows.add(row(
                        false,
                        line(field),
                        said(language, "left out", "\u672a\u4f7f\u7528"),
                        line("-"),
                        line(reason))));
        return new Rendition.Table(List.of(420, 130, 130, 320), rows, 0);
    }

    private static Rendition.Row row(boolean head, Line... lines) {
        var cells = new ArrayList<Cell>();
        for (var line : lines) cells.add(new Cell(List.of(line), head, 1, 0));
        return new Rendition.Row(head, cells, 0);
    }

    private static Line said(Language language, String english, String chinese) {
        return line(
                switch (language) {
                    case ENGLISH -> english;
                    case CHINESE -> chinese;
                    case BOTH -> english + " " + chinese;
                });
    }

    private static Line line(String text) {
        return new Line(null, List.of(Piece.words(text)));
    }
}
