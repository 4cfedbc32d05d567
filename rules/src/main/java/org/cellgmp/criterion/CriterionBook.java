package org.cellgmp.criterion;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cellgmp.guideline.Wording;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.KieSessionsPool;

/**
 * The criteria of all authorities with their compiled rules, made once and kept. Safe for use by several threads at once. Each
 * authority has an engine of its own, so that the facts of a sequence meet only the rules of its region.
 */
public final class CriterionBook {
    private static final String MODELS = "META-INF/kie/org.cellgmp/cellgmp-rules/drools-model";
    private static final String FOLDER = "criterion/";
    private static final int SESSIONS = 2;

    /** Made when first asked for: reading the tables and building three engines takes under a second. */
    private static final class Held {
        static final CriterionBook BOOK = new CriterionBook(CriterionBook.class.getClassLoader());
    }

    private final Map<Authority, Map<String, Criterion>> criteria = new EnumMap<>(Authority.class);
    private final Map<Authority, KieSessionsPool> engines = new EnumMap<>(Authority.class);

    private CriterionBook(ClassLoader loader) {
        var words = new LinkedHashMap<String, Wording>();
        for (var row : rows(loader, "words.csv"))
            if (words.put(row[0], new Wording(row[1], row[2])) != null)
                throw new IllegalStateException("said twice: " + row[0]);
        for (var authority : Authority.values()) {
            criteria.put(authority, table(loader, authority, words));
            engines.put(authority, engine(loader, authority));
        }
    }

    public static CriterionBook get() {
        return Held.BOOK;
    }

    /** In the order of the authority's list. */
    public List<Criterion> criteria(Authority authority) {
        return List.copyOf(criteria.get(authority).values());
    }

    /** @param shown authority and number, as findings name it */
    public Optional<Criterion> criterion(String shown) {
        for (var authority : Authority.values())
            if (shown.startsWith(authority.shown() + " "))
                return Optional.ofNullable(criteria.get(authority)
                        .get(shown.substring(authority.shown().length() + 1)));
        return Optional.empty();
    }

    /** What of the facts breaks which criterion, in the order of the facts as far as one rule goes. */
    public List<Breaches.Breach> judge(Authority authority, Iterable<?> facts) {
        var breaches = new Breaches();
        var session = engines.get(authority).newKieSession();
        try {
            session.setGlobal("breaches", breaches);
            for (var fact : facts) session.insert(fact);
            session.fireAllRules();
            return breaches.told();
        } finally {
            session.dispose();
        }
    }

    private static Map<String, Criterion> table(ClassLoader loader, Authority authority, Map<String, Wording> words) {
        var table = new LinkedHashMap<String, Criterion>();
        var name = authority.name().toLowerCase(java.util.Locale.ROOT) + ".csv";
        for (var row : rows(loader, name)) {
            boolean checked = row[3].equals("rule");
            var criterion = new Criterion(
                    authority,
                    row[0],
                    Grade.of(row[1]),
                    row[2].equals("seen"),
                    said(words, row[4], name),
                    checked ? null : said(words, row[3], name));
            if (table.put(criterion.number(), criterion) != null)
                throw new IllegalStateException(name + " has twice " + criterion.number());
        }
        return table;
    }

    private static Wording said(Map<String, Wording> words, String key, String name) {
        var said = words.get(key);
        if (said == null) throw new IllegalStateException(name + ": nothing is said for " + key);
        return said;
    }

    private static KieSessionsPool engine(ClassLoader loader, Authority authority) {
        var wanted = "criterion." + authority.name().toLowerCase(java.util.Locale.ROOT) + ".";
        var models = new ArrayList<Model>();
        try (var in = loader.getResourceAsStream(MODELS)) {
            if (in == null) throw new IllegalStateException("no compiled rules at " + MODELS);
            for (var name : new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(name -> name.startsWith(wanted))
                    .toList())
                models.add(
                        (Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
        } catch (IOException | ReflectiveOperationException broken) {
            throw new IllegalStateException("cannot read the compiled rules that " + MODELS + " names", broken);
        }
        if (models.isEmpty()) throw new IllegalStateException("no compiled rules of " + wanted);
        return KieBaseBuilder.createKieBaseFromModel(models).newKieSessionsPool(SESSIONS);
    }

    /** Cells of a bar-separated table without its head and its comments. */
    private static List<String[]> rows(ClassLoader loader, String name) {
        try (var in = loader.getResourceAsStream(FOLDER + name);
                var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split("\\|", -1))
                    .toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
