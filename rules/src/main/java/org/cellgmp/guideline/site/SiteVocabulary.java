package org.cellgmp.guideline.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cellgmp.guideline.Wording;
import org.cellgmp.guideline.fact.FactType;

/**
 * All that a site may write rules about: kinds of fact, their components, the units of each. Read once from the file that ships;
 * nothing can be added at run time.
 */
public final class SiteVocabulary {
    private static final String FILE = "site/vocabulary.txt";

    /** Units in which a site may state a limit on a value that carries its own unit; UCUM, compared sign by sign. */
    private static final List<String> UNITS = List.of(
            "1",
            "%",
            "%{viable}",
            "Cel",
            "min",
            "h",
            "d",
            "s",
            "uL",
            "mL",
            "L",
            "ug",
            "mg",
            "g",
            "kg",
            "ng/mL",
            "ug/mL",
            "mg/mL",
            "g/L",
            "mmol/L",
            "mosm/kg",
            "[pH]",
            "Pa",
            "kPa",
            "mm[Hg]",
            "rpm",
            "[iU]/mL",
            "[EU]/mL",
            "EU/mL",
            "EU/kg",
            "{cells}",
            "10*6",
            "10*6.{cells}",
            "10*6/mL",
            "10*6.{cells}/mL",
            "{cells}/mL",
            "10*6/kg",
            "10*6.{cells}/kg",
            "{copies}/{cell}",
            "copies/cell",
            "{CFU}",
            "[CFU]",
            "CFU",
            "CFU/mL",
            "CFU/m3",
            "{particles}/m3");

    private static final SiteVocabulary SHIPPED = read();

    private final Map<String, Wording> facts = new LinkedHashMap<>();
    private final Map<String, Map<String, SiteField>> fields = new LinkedHashMap<>();

    private SiteVocabulary() {}

    /** The one that ships. */
    public static SiteVocabulary shipped() {
        return SHIPPED;
    }

    /** Names of the kinds of fact, in the order of a record. */
    public List<String> facts() {
        return List.copyOf(fields.keySet());
    }

    /** @throws IllegalArgumentException if no rule may look at it */
    public Wording fact(String name) {
        var words = facts.get(name);
        if (words == null) throw new IllegalArgumentException("no kind of fact is called " + name);
        return words;
    }

    /** Its fields in their order. */
    public List<SiteField> fields(String fact) {
        return List.copyOf(fields.getOrDefault(fact, Map.of()).values());
    }

    /** @throws IllegalArgumentException if the kind of fact has no such field */
    public SiteField field(String fact, String name) {
        var field = fields.getOrDefault(fact, Map.of()).get(name);
        if (field == null) throw new IllegalArgumentException("no field " + fact + "." + name);
        return field;
    }

    /** A kind of fact by its name in either language, or its own name. */
    public Optional<String> readFact(String text) {
        var plain = plain(text);
        return facts.entrySet().stream()
                .filter(entry -> named(plain, entry.getValue(), entry.getKey()))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** A field by its label in either language, or its own name. */
    public Optional<SiteField> readField(String fact, String text) {
        var plain = plain(text);
        return fields(fact).stream()
                .filter(field -> named(plain, field.label(), field.name()))
                .findFirst();
    }

    /** Units that a condition on the field may be written in. */
    public List<String> units(SiteField field) {
        return switch (field.kind()) {
            case NUMBER ->
                switch (field.unit()) {
                    case "min", "d" -> List.of("min", "h", "d");
                    default -> List.of(field.unit());
                };
            case RECORDED -> UNITS;
            default -> List.of();
        };
    }

    private static boolean named(String plain, Wording label, String name) {
        return plain.equals(plain(label.english()))
                || plain.equals(plain(label.chinese()))
                || plain.equals(plain(name))
                || plain.equals(plain(label.english() + " " + label.chinese()));
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
    }

    private static SiteVocabulary read() {
        var vocabulary = new SiteVocabulary();
        try (var in = SiteVocabulary.class.getClassLoader().getResourceAsStream(FILE)) {
            if (in == null) throw new IllegalStateException("no vocabulary at " + FILE);
            for (var line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) if (!line.isBlank() && !line.startsWith("#")) vocabulary.add(line);
        } catch (IOException broken) {
            throw new IllegalStateException("cannot read " + FILE, broken);
        }
        return vocabulary;
    }

    private void add(String line) {
        var parts = line.split("\\|");
        if (parts.length != 4) throw new IllegalStateException(FILE + ": " + line);
        var name = parts[0].strip();
        int dot = name.indexOf('.');
        var label = new Wording(parts[2].strip(), parts[3].strip());
        if (dot < 0) {
            FactType.named(name);
            facts.put(name, label);
            fields.put(name, new LinkedHashMap<>());
            return;
        }
        var type = FactType.named(name.substring(0, dot));
        var field = field(name.substring(dot + 1), parts[1].strip(), label);
        if (!type.has(field.name()) || field.uom() != null && !type.has(field.uom()))
            throw new IllegalStateException(FILE + ": no component " + name);
        if (!fields.containsKey(type.name())) throw new IllegalStateException(FILE + ": name the fact before " + name);
        fields.get(type.name()).put(field.name(), field);
    }

    private static SiteField field(String name, String kind, Wording label) {
        int colon = kind.indexOf(':');
        var given = colon < 0 ? "" : kind.substring(colon + 1);
        return switch (colon < 0 ? kind : kind.substring(0, colon)) {
            case "text" -> new SiteField(name, SiteField.Kind.TEXT, null, null, Map.of(), label);
            case "yes" -> new SiteField(name, SiteField.Kind.YES_NO, null, null, Map.of(), label);
            case "day" -> new SiteField(name, SiteField.Kind.DAY, null, null, Map.of(), label);
            case "number" -> new SiteField(name, SiteField.Kind.NUMBER, given, null, Map.of(), label);
            case "recorded" -> new SiteField(name, SiteField.Kind.RECORDED, null, given, Map.of(), label);
            case "word" -> new SiteField(name, SiteField.Kind.WORD, null, null, words(given), label);
            default -> throw new IllegalStateException(FILE + ": no kind " + kind);
        };
    }

    private static Map<String, String> words(String given) {
        var words = new LinkedHashMap<String, String>();
        for (var one : new ArrayList<>(List.of(given.split(",")))) {
            var pair = one.split("=");
            words.put(pair[0].strip(), pair[1].strip());
        }
        return java.util.Collections.unmodifiableMap(words);
    }
}
