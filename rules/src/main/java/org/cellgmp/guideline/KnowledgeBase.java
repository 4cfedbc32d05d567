package org.cellgmp.guideline;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.Model;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * The engine's rules, built explicitly from the models that the build compiled: no class path is searched and no rule
 * text is compiled at run time.
 */
final class KnowledgeBase {
    /** Written by the rules module's build; lists the generated model classes below a line with the format's version. */
    static final String MODELS = "META-INF/kie/org.cellgmp/cellgmp-rules/drools-model";
    /** Package of the guidelines' rules; other packages of rules are none of the rulebook's. */
    private static final String RULES = "guideline.";

    private KnowledgeBase() {}

    static KieBase build(ClassLoader loader) {
        var models = new ArrayList<Model>();
        for (var name : names(loader)) {
            try {
                models.add(
                        (Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
            } catch (ReflectiveOperationException broken) {
                throw new IllegalStateException("the compiled rules name " + name + ", which cannot be made", broken);
            }
        }
        return KieBaseBuilder.createKieBaseFromModel(models);
    }

    private static List<String> names(ClassLoader loader) {
        try (var in = loader.getResourceAsStream(MODELS)) {
            if (in == null) throw new IllegalStateException("no compiled rules at " + MODELS);
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(String::strip)
                    .filter(line -> line.startsWith(RULES))
                    .toList();
        } catch (IOException broken) {
            throw new IllegalStateException("cannot read " + MODELS, broken);
        }
    }
}
