package org.cellgmp.qualification.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.TreeMap;
import org.cellgmp.conformity.boundary.Guidelines;
import org.cellgmp.record.CanonicalJson;

/** What a catalogue would be printed of now, in one digest: two prints of the same are one. */
@ApplicationScoped
public class RuleState {
    @Inject
    Guidelines guidelines;

    @Inject
    Protocols protocols;

    /** @param selfCheck number of the last self-check of the rulebook; null if there was none; @param digest over these and the source checks */
    public record Now(String rulebook, String selfCheck, String digest) {}

    /** What batches have been found to be meanwhile is left out: the print tells the time that its counts are of. */
    public Now now() {
        var rulebook = guidelines.digest();
        var check = protocols.latest(rulebook).map(row -> row.number()).orElse(null);
        var parts = new TreeMap<String, String>();
        parts.put("form", CataloguePrint.FORM + " v" + CataloguePrint.FORM_VERSION);
        parts.put("rulebook", rulebook);
        parts.put("self-check", String.valueOf(check));
        for (var register : guidelines.registers())
            for (var clause : register.clauses())
                parts.put(
                        register.guideline() + " " + clause.key(),
                        String.join(
                                "\n",
                                clause.clause().english(),
                                clause.clause().chinese(),
                                clause.title().english(),
                                clause.title().chinese(),
                                String.valueOf(clause.sourceRead())));
        return new Now(rulebook, check, CanonicalJson.digest(parts));
    }
}
