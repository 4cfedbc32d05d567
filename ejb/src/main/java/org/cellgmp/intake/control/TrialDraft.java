package org.cellgmp.intake.control;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.TrialProtocol;
import org.cellgmp.record.layout.Codes;

/**
 * A trial protocol while it is read: members by dotted path, rows of its lists, and what the source says for which there is no
 * place. Persons' addresses are left out of every text.
 */
final class TrialDraft {
    /** Most characters of one section; a longer one becomes several. */
    static final int LONGEST_SECTION = 30_000;
    /** Most rows of all lists together. */
    static final int MOST_ROWS = 50_000;

    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63}){1,8}");
    private static final Pattern TELEPHONE = Pattern.compile(
            "(?i)\\b(?:tel|telephone|phone|fax|mobile)(?: (?:no|number))?\\.?:? {0,3}\\+?[0-9][0-9() ./-]{5,24}[0-9]");
    private static final Pattern MARK =
            Pattern.compile("^(?:Trial|Study|Phase) | (?:Trial|Study|Arm|Objective|Endpoint|Criteria|Blind)$");
    private static final Map<String, String> ALIASES = Map.of(
            "randomized", "randomised",
            "non-randomized", "non-randomised",
            "none", "open",
            "na", "not-applicable",
            "both", "all",
            "anticipated", "estimated");

    private final Map<String, Object> tree = new TreeMap<>();
    private final Set<String> coded = new HashSet<>();
    private final Problems problems;
    private int rows;
    private int leftOut;

    TrialDraft(Problems problems) {
        this.problems = problems;
    }

    /** Nothing is put where the source says nothing. */
    void put(String path, Object value) {
        var plain = value instanceof String text ? clean(text, path) : value;
        if (plain == null || plain instanceof List<?> list && list.isEmpty()) return;
        RecordTree.put(tree, path, plain);
    }

    void put(String path, List<String> values) {
        put(path, (Object) values.stream()
                .map(one -> clean(one, path))
                .filter(one -> one != null)
                .distinct()
                .toList());
    }

    Object get(String path) {
        return RecordTree.get(tree, path);
    }

    /** A row of a list; pairs of member and value, absent ones left out. */
    Map<String, Object> row(String list, Object... members) {
        return row(tree, list, members);
    }

    /** A row of a list inside a row. */
    Map<String, Object> row(Map<String, Object> owner, String list, Object... members) {
        var row = new TreeMap<String, Object>();
        for (int i = 0; i < members.length; i += 2) {
            var value = members[i + 1];
            if (value instanceof String text) value = clean(text, list);
            else if (value instanceof List<?> texts)
                value = texts.stream()
                        .map(one -> clean(one.toString(), list))
                        .filter(one -> one != null)
                        .toList();
            if (value != null && !(value instanceof List<?> none && none.isEmpty()))
                RecordTree.put(row, (String) members[i], value);
        }
        if (row.isEmpty()) return row;
        if (++rows <= MOST_ROWS) RecordTree.list(owner, list).add(row);
        else if (rows == MOST_ROWS + 1) problems.error("", "trial.too-many", Integer.toString(MOST_ROWS));
        return row;
    }

    /** A section of the document, in parts if it is long. */
    void section(String number, String title, String text, String place) {
        var plain = clean(text, place);
        int from = 0;
        do {
            var part = plain == null ? null : part(plain, from);
            row("sections", "number", number, "title", title, "text", part);
            from += part == null ? 0 : part.length();
        } while (plain != null && from < plain.length());
    }

    private static String part(String text, int from) {
        int to = Math.min(text.length(), from + LONGEST_SECTION);
        // Half a character belongs to neither part.
        if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) to--;
        return text.substring(from, to);
    }

    /** Remembers a code with the word it stands for, once. */
    void code(String code, String meaning, String system, String edition) {
        if (code != null && coded.add(code + "\0" + system + "\0" + meaning + "\0" + edition))
            row("codes", "code", code, "meaning", meaning, "system", system, "edition", edition);
    }

    /** Persons are not taken into the record: said, without repeating who. */
    void person(JsonPlace place) {
        if (place.children.isEmpty() && place.peek() == null) return;
        place.usedUp();
        problems.note(place.pointer, "trial.person-left-out", place.name);
        leftOut++;
    }

    /** How many places with persons were left out. */
    int leftOut() {
        return leftOut;
    }

    /** The code of a list that a word means, or the word as written. */
    static String word(String list, String written) {
        if (written == null) return null;
        var plain = written.strip().replaceAll("[_ ]+", " ");
        for (int i = 0; i < 4; i++) {
            var code = Codes.code(list, plain).or(() -> Codes.code(list, dashed(written)));
            if (code.isPresent()) return code.get();
            plain = MARK.matcher(plain).replaceAll("").strip();
        }
        return Codes.code(list, dashed(plain)).orElse(written.strip());
    }

    private static String dashed(String written) {
        var plain = written.strip().replaceAll("[_ ]+", "-").toLowerCase(Locale.ROOT);
        return ALIASES.getOrDefault(plain, plain);
    }

    /** A phase in the figures of the list, e.g. 1/2 for Phase I/II Trial; what names none as written. */
    static String phase(String written) {
        if (written == null) return null;
        var plain = written.toUpperCase(Locale.ROOT)
                .replaceAll("PHASE|TRIAL|STUDY|[_ ]", "")
                .replace(',', '/');
        if (plain.matches("NA|N/A|NOTAPPLICABLE")) return "not-applicable";
        plain = plain.replace("EARLY1", "early-1").replace("EARLYI", "early-1");
        plain = plain.replace("IV", "4").replace("III", "3").replace("II", "2").replace("I", "1");
        return Codes.code("trial-phase", plain).orElse(written.strip());
    }

    /** What may be kept: no addresses of persons, no signs that cannot be printed; null if nothing is left. */
    private String clean(String text, String place) {
        if (text == null || text.isBlank()) return null;
        var plain = text;
        if (plain.indexOf('@') >= 0) plain = without(MAIL, plain, place);
        if (!TELEPHONE.matcher(plain).find()) return printable(plain, place);
        return printable(without(TELEPHONE, plain, place), place);
    }

    private String without(Pattern what, String text, String place) {
        var found = what.matcher(text);
        if (!found.find()) return text;
        problems.note(place, "trial.address-left-out");
        return found.replaceAll("[left out]");
    }

    private String printable(String text, String place) {
        if (text.chars().noneMatch(sign -> sign < 0x20 && sign != '\n' && sign != '\t' || sign >= 0xfffe))
            return text.strip();
        var plain = new StringBuilder(text.length());
        text.chars().forEach(sign -> {
            if (sign == '\r') return;
            plain.append(sign < 0x20 && sign != '\n' && sign != '\t' || sign >= 0xfffe ? '\ufffd' : (char) sign);
        });
        if (plain.indexOf("\ufffd") >= 0) problems.warning(place, "trial.characters");
        return plain.toString().strip();
    }

    /**
     * The record, with what nobody read listed.
     *
     * @param plumbing members that only tie the file together
     */
    TrialProtocol record(List<JsonPlace> sources, Set<String> plumbing) {
        var left = new ArrayList<JsonPlace.Left>();
        for (var source : sources) source.left(plumbing, Leftovers.LONGEST, left::add);
        int most = Math.min(left.size(), Leftovers.MOST);
        for (var one : left.subList(0, most)) unmapped(one.pointer(), one.text());
        if (left.size() > most) {
            unmapped("", left.size() - most + " further places; see the original file");
            problems.warning("", "unmapped-beyond", Integer.toString(left.size() - most));
        }
        return CanonicalJson.read(TrialProtocol.class, CanonicalJson.write(tree));
    }

    private void unmapped(String path, String text) {
        var plain = clean(text, path);
        if (plain == null) return;
        boolean beyond = plain.length() > Leftovers.LONGEST;
        if (beyond) problems.note(path, "trial.cut", Integer.toString(Leftovers.LONGEST));
        var shown = beyond ? part(plain, 0, Leftovers.LONGEST - 1) + "…" : plain;
        RecordTree.list(tree, "unmapped").add(new TreeMap<>(Map.of("path", path, "text", shown)));
    }

    private static String part(String text, int from, int to) {
        return text.substring(from, Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to);
    }
}
