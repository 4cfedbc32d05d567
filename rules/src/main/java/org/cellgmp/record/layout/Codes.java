package org.cellgmp.record.layout;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The lists that a person chooses from, and the codes that are kept. */
public final class Codes {
    /** One entry of a list. @param code as the record vocabulary writes it */
    public record Code(String code, String english, String chinese) {
        /** What the drop-down shows. */
        public String shown() {
            return english + " " + chinese;
        }
    }

    private static final Map<String, List<Code>> LISTS = load();
    private static final List<?> CLOSED =
            (List<?>) ((Map<?, ?>) LayoutText.read(Codes.class, "/record/codes.yaml")).get("closed");

    private Codes() {}

    public static boolean known(String list) {
        return LISTS.containsKey(list);
    }

    /** True if the list takes nothing but its codes. */
    public static boolean closed(String list) {
        return CLOSED.contains(list);
    }

    public static Map<String, List<Code>> lists() {
        return LISTS;
    }

    /** The code that the text means: the code itself, either language, or both as the drop-down shows them. */
    public static Optional<String> code(String list, String text) {
        var plain = plain(text);
        return LISTS.get(list).stream()
                .filter(one -> plain.equals(plain(one.code))
                        || plain.equals(plain(one.english))
                        || plain.equals(plain(one.chinese))
                        || plain.equals(plain(one.shown())))
                .map(Code::code)
                .findFirst();
    }

    /** What to write for a code: as the drop-down shows it, or the text itself where it is no code. */
    public static String shown(String list, String code) {
        return LISTS.get(list).stream()
                .filter(one -> one.code.equals(code))
                .map(Code::shown)
                .findFirst()
                .orElse(code);
    }

    private static String plain(String text) {
        return text.strip().replaceAll("[\\s_]+", " ").toLowerCase(Locale.ROOT);
    }

    private static Map<String, List<Code>> load() {
        var lists = new LinkedHashMap<String, List<Code>>();
        var root = (Map<?, ?>) ((Map<?, ?>) LayoutText.read(Codes.class, "/record/codes.yaml")).get("lists");
        root.forEach((name, entries) -> lists.put(
                (String) name,
                ((List<?>) entries)
                        .stream()
                                .map(entry -> (List<?>) entry)
                                .map(e -> new Code((String) e.get(0), (String) e.get(1), (String) e.get(2)))
                                .toList()));
        return lists;
    }
}
