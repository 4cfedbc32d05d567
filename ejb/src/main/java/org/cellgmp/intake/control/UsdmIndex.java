package org.cellgmp.intake.control;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** What all parts of a USDM file are read with: places by identifier, codes, quantities and texts with their placeholders. */
final class UsdmIndex {
    private static final Pattern REFERENCE =
            Pattern.compile("id=\"([^\"]{1,200})\"[^>]{0,50}attribute=\"([^\"]{1,100})\"");

    final TrialDraft draft;
    final Problems problems;
    private final Map<String, JsonPlace> places = new HashMap<>();
    private final Set<String> twice = new HashSet<>();
    private final Set<String> missed = new HashSet<>();

    UsdmIndex(JsonPlace study, TrialDraft draft, Problems problems) {
        this.draft = draft;
        this.problems = problems;
        study.below().filter(JsonPlace::object).forEach(place -> {
            var id = place.peek("id");
            if (id != null && !id.isBlank() && places.putIfAbsent(id, place) != null) twice.add(id);
        });
    }

    /** The place with the identifier, an empty one if there is none; what is wrong with it is said. */
    JsonPlace find(String id, String from) {
        if (id == null) return JsonPlace.of(null);
        var found = places.get(id);
        if (found == null && missed.add(id)) problems.warning(from, "trial.reference-missing", id);
        if (twice.remove(id)) problems.warning(found.pointer, "trial.id-twice", id);
        return found == null ? JsonPlace.of(null) : found;
    }

    List<JsonPlace> find(JsonPlace owner, String member) {
        return owner.texts(member).stream()
                .map(id -> find(id, owner.at(member).pointer))
                .toList();
    }

    /** The name people know a place by. */
    String name(JsonPlace place) {
        var label = place.peek("label");
        return label == null || label.isBlank() ? place.peek("name") : label;
    }

    /** The name people know a place by, now read; another name that it has besides stays unread, and so is listed. */
    String shown(JsonPlace place) {
        var name = place.at("label").peek() == null || place.peek("label").isBlank() ? "name" : "label";
        var shown = place.text(name);
        if (shown != null && shown.equals(place.peek("name"))) place.text("name");
        return shown;
    }

    /** The word of a code; the code itself is remembered beside it. */
    String word(JsonPlace coded) {
        var code = coded.has("standardCode") ? coded.at("standardCode") : coded;
        var meaning = code.text("decode");
        var written = code.text("code");
        draft.code(written, meaning, code.text("codeSystem"), code.text("codeSystemVersion"));
        return meaning == null ? written : meaning;
    }

    List<String> words(JsonPlace owner, String member) {
        return owner.all(member).stream()
                .map(this::word)
                .filter(one -> one != null)
                .toList();
    }

    /** A quantity in one line, its unit last; null if it has no value. */
    String line(JsonPlace quantity) {
        return line(quantity.text("value"), quantity.at("unit"));
    }

    /** One end of a range: a quantity of its own, or a bare figure in the unit of the range. */
    String end(JsonPlace range, String member) {
        var end = range.at(member);
        return end.object() ? line(end) : line(end.text(), range.at("unit"));
    }

    private String line(String value, JsonPlace unit) {
        if (value == null) return null;
        var uom = unit.object() ? TrialUnits.of(word(unit)) : TrialUnits.of(unit.text());
        return uom == null ? value : value + " " + uom;
    }

    /** A text for people, what stands for data of the file filled in. */
    String prose(JsonPlace owner, String member) {
        var html = owner.text(member);
        if (html == null) return null;
        var read = HtmlText.of(html);
        if (read.pictures() > 0)
            problems.note(owner.at(member).pointer, "trial.pictures", Integer.toString(read.pictures()));
        var text = read.text();
        if (text.indexOf('[') < 0 || owner.peek("dictionaryId") == null) return text;
        for (var map : find(owner.text("dictionaryId"), owner.pointer).all("parameterMaps")) {
            var tag = map.peek("tag");
            var meant = tag == null ? null : meant(map.peek("reference"), map.pointer);
            if (meant == null || !text.contains("[" + tag + "]")) continue;
            map.text("tag");
            map.text("reference");
            text = text.replace("[" + tag + "]", meant);
        }
        return text;
    }

    private String meant(String reference, String from) {
        var matcher = REFERENCE.matcher(reference == null ? "" : reference);
        return matcher.find() ? find(matcher.group(1), from).peek(matcher.group(2)) : reference;
    }

    /** What holds for where, in one line. */
    String scope(JsonPlace owner, String member) {
        var scopes = owner.all(member).stream()
                .map(one -> line(word(one.at("type")), word(one.at("code"))))
                .filter(one -> one != null)
                .toList();
        return scopes.isEmpty() ? null : String.join("; ", scopes);
    }

    /** The texts that are there, in one line; null if none is. */
    static String line(String... texts) {
        var line = new StringBuilder();
        for (var text : texts)
            if (text != null && !text.isBlank())
                line.append(line.isEmpty() ? "" : ", ").append(text);
        return line.isEmpty() ? null : line.toString();
    }
}
