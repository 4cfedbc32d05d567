package org.cellgmp.classification;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/** The decision table, read once. Safe for use by several threads at once; an answer takes well under a millisecond. */
public final class DecisionTable {
    private static final String MODELS = "META-INF/kie/org.cellgmp/cellgmp-rules/drools-model";
    /** Package of the compiled rule. */
    private static final String RULE = "classification.";

    private final List<Line> lines;
    private final KieBase knowledge;

    private DecisionTable(ClassLoader loader) {
        lines = TableFile.read(loader);
        knowledge = KieBaseBuilder.createKieBaseFromModel(models(loader));
    }

    /** @throws IllegalStateException or IllegalArgumentException naming file and line if the table is not whole */
    public static DecisionTable load(ClassLoader loader) {
        return new DecisionTable(loader);
    }

    /** As they stand in the file. */
    public List<Line> lines() {
        return lines;
    }

    public Assessment assess(Factors factors) {
        var asked = new LinkedHashSet<Factors>();
        asked.add(factors);
        for (var factor : Factor.values())
            for (int rank = 1; rank <= factor.worst(); rank++) asked.add(factor.with(factors, rank));
        var spoken = new Spoken();
        var session = knowledge.newKieSession();
        try {
            session.setGlobal("spoken", spoken);
            for (var line : lines) session.insert(line);
            for (var one : asked) session.insert(Ranked.of(one));
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        var gravest = spoken.gravest(factors);
        var grade = gravest.get(0).grade();
        return new Assessment(factors, grade, gravest, turns(factors, grade, spoken));
    }

    private static List<Assessment.Turn> turns(Factors factors, Grade grade, Spoken spoken) {
        var turns = new ArrayList<Assessment.Turn>();
        for (var factor : Factor.values()) {
            int now = factor.rank(factors);
            for (int step : new int[] {1, -1})
                for (int rank = now + step; rank >= 1 && rank <= factor.worst(); rank += step) {
                    var other =
                            spoken.gravest(factor.with(factors, rank)).get(0).grade();
                    if (other == grade) continue;
                    turns.add(new Assessment.Turn(factor, rank, other));
                    break;
                }
        }
        return turns;
    }

    private static List<Model> models(ClassLoader loader) {
        var models = new ArrayList<Model>();
        try (var in = loader.getResourceAsStream(MODELS)) {
            if (in == null) throw new IllegalStateException("no compiled rules at " + MODELS);
            var names = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(name -> name.startsWith(RULE))
                    .toList();
            for (var name : names)
                models.add(
                        (Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
        } catch (IOException | ReflectiveOperationException broken) {
            throw new IllegalStateException("cannot read the compiled rules that " + MODELS + " names", broken);
        }
        if (models.isEmpty()) throw new IllegalStateException("the table's rule was not compiled");
        return models;
    }
}
