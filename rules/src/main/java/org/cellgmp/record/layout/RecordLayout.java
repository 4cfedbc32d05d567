package org.cellgmp.record.layout;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.cellgmp.record.RecordKind;

/**
 * How records of one kind are set out: its parts, their fields in order, and the member of the record that each field tells.
 * Read from {@code record/<plural of the kind>.yaml}. Workbook, browser form, page and list all follow it, so that a field
 * has one label in each language and one unit.
 *
 * @param workbook name by which a workbook of this kind says what it is
 * @param says what the records of this kind are for, one sentence
 * @param many heading of the column that tells the records of one workbook apart; null if a workbook holds one record
 */
public record RecordLayout(
        RecordKind kind,
        String workbook,
        String title,
        String titleChinese,
        String says,
        String saysChinese,
        Field many,
        List<Sheet> sheets,
        Map<String, Name> sections) {
    /** A word in both languages. */
    public record Name(String english, String chinese) {}

    private static final Pattern INDEX = Pattern.compile("/[0-9]+(?=/|$)");
    private static final Map<RecordKind, RecordLayout> LAYOUTS = load();
    private static final Map<RecordKind, Map<String, Field>> FIELDS = index();

    public static RecordLayout of(RecordKind kind) {
        return LAYOUTS.get(kind);
    }

    public static List<RecordLayout> all() {
        return List.copyOf(LAYOUTS.values());
    }

    /**
     * The field that tells the datum at a pointer of the record, e.g. {@code /steps/4/parameters/1/actual}; a pointer of a
     * measured value may leave out {@code /value}.
     */
    public Optional<Field> field(String pointer) {
        var path = path(pointer);
        var fields = FIELDS.get(kind);
        return Optional.ofNullable(fields.getOrDefault(path, fields.get(path + ".value")));
    }

    /** The name of the part of a record at a pointer: a list of rows or a member with members of its own. */
    public Optional<Name> section(String pointer) {
        var path = path(pointer);
        if (sections.containsKey(path)) return Optional.of(sections.get(path));
        return sheets.stream()
                .filter(sheet -> sheet.form()
                        ? sheet.fields().stream().allMatch(field -> field.path().startsWith(path + "."))
                        : path.equals(place(sheet)))
                .findFirst()
                .map(sheet -> new Name(sheet.english(), sheet.chinese()));
    }

    private static String path(String pointer) {
        var plain = INDEX.matcher(pointer).replaceAll("").replace('/', '.');
        return plain.startsWith(".") ? plain.substring(1) : plain;
    }

    /** Where the rows of a sheet stand in the record. */
    private static String place(Sheet sheet) {
        return sheet.inside() == null ? sheet.rows() : sheet.inside() + "." + sheet.rows();
    }

    private static Map<RecordKind, RecordLayout> load() {
        var layouts = new EnumMap<RecordKind, RecordLayout>(RecordKind.class);
        for (var kind : RecordKind.values()) layouts.put(kind, load(kind));
        return layouts;
    }

    private static Map<RecordKind, Map<String, Field>> index() {
        var index = new EnumMap<RecordKind, Map<String, Field>>(RecordKind.class);
        LAYOUTS.forEach((kind, layout) -> {
            var fields = new HashMap<String, Field>();
            for (var sheet : layout.sheets)
                for (var field : sheet.fields())
                    fields.put(sheet.form() ? field.path() : place(sheet) + "." + field.path(), field);
            index.put(kind, fields);
        });
        return index;
    }

    private static RecordLayout load(RecordKind kind) {
        var root = (Map<?, ?>) LayoutText.read(RecordLayout.class, "/record/" + kind.plural() + ".yaml");
        var title = name(root.get("title"));
        var says = name(root.get("says"));
        var many = root.get("many") == null ? null : name(root.get("many"));
        var sections = new HashMap<String, Name>();
        if (root.get("sections") instanceof Map<?, ?> named)
            named.forEach((path, words) -> sections.put((String) path, name(words)));
        return new RecordLayout(
                kind,
                (String) root.get("workbook"),
                title.english(),
                title.chinese(),
                says.english(),
                says.chinese(),
                many == null ? null : belonging(String.join("&", kind.naming()), many),
                ((List<?>) root.get("sheets"))
                        .stream().map(sheet -> sheet((Map<?, ?>) sheet)).toList(),
                Map.copyOf(sections));
    }

    private static Sheet sheet(Map<?, ?> sheet) {
        var name = name(sheet.get("name"));
        var by = (List<?>) sheet.get("by");
        return new Sheet(
                name.english(),
                name.chinese(),
                "true".equals(sheet.get("form")),
                (String) sheet.get("rows"),
                (String) sheet.get("inside"),
                by == null ? null : belonging((String) by.get(0), new Name((String) by.get(1), (String) by.get(2))),
                ((List<?>) sheet.get("fields"))
                        .stream().map(field -> field((List<?>) field)).toList());
    }

    private static Field belonging(String path, Name name) {
        return new Field(
                path,
                name.english(),
                name.chinese(),
                "text",
                "must",
                "as on the sheet it belongs to",
                "与所属工作表一致",
                null);
    }

    private static Name name(Object words) {
        var both = (List<?>) words;
        return new Name((String) both.get(0), (String) both.get(1));
    }

    private static Field field(List<?> f) {
        return new Field(
                (String) f.get(0),
                (String) f.get(1),
                (String) f.get(2),
                (String) f.get(3),
                (String) f.get(4),
                (String) f.get(5),
                (String) f.get(6),
                f.size() > 7 ? (String) f.get(7) : null);
    }
}
