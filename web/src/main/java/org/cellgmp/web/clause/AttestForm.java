package org.cellgmp.web.clause;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cellgmp.clause.AttestationOrder;
import org.cellgmp.clause.ClauseStanding;
import org.cellgmp.clause.GuidelineStanding;
import org.cellgmp.ground.Refusal;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Moment;

/**
 * The form that attests chosen clauses, as typed.
 *
 * @param fields by name; of a clause with its place on the form behind it, e.g. {@code evidence-2}
 */
public record AttestForm(String guideline, List<String> clauses, Map<String, String> fields) {
    public AttestForm {
        clauses = List.copyOf(clauses);
        fields = Map.copyOf(fields);
    }

    static AttestForm of(MultivaluedMap<String, String> sent) {
        var fields = new HashMap<String, String>();
        for (var name : sent.keySet()) if (sent.getFirst(name) != null) fields.put(name, sent.getFirst(name));
        fields.remove("password");
        return new AttestForm(sent.getFirst("guideline"), sent.getOrDefault("clause", List.of()), fields);
    }

    /** Nothing typed yet: what stood before is offered, to be looked at again. */
    static AttestForm blank(GuidelineStanding standing, List<String> clauses, String review) {
        var fields = new HashMap<String, String>();
        fields.put("reviewOn", review);
        if (standing.product() != null) fields.put("product", standing.product());
        for (int i = 0; i < clauses.size(); i++) {
            var attested = before(standing, clauses.get(i));
            if (attested == null) continue;
            fields.put("before-" + i, attested.about());
            fields.put("evidence-" + i, attested.evidence());
            fields.put("references-" + i, String.join(", ", attested.references()));
        }
        return new AttestForm(standing.register().guideline(), clauses, fields);
    }

    /** Of the same scope: what the site attested is not renewed by a product. */
    private static org.cellgmp.clause.Attested before(GuidelineStanding standing, String key) {
        return standing.clauses().stream()
                .filter(one -> one.clause().key().equals(key))
                .map(ClauseStanding::attested)
                .filter(one -> one != null && java.util.Objects.equals(one.product(), standing.product()))
                .findFirst()
                .orElse(null);
    }

    /** Null if it was not typed. */
    public String of(String field) {
        return fields.get(field);
    }

    /** What is typed once counts for every clause of which nothing else is said. */
    AttestationOrder order() throws Refusal {
        var lines = new ArrayList<AttestationOrder.Line>();
        for (int i = 0; i < clauses.size(); i++)
            lines.add(new AttestationOrder.Line(
                    guideline,
                    clauses.get(i),
                    fields.get("before-" + i),
                    own("evidence", i),
                    Choices.several(own("references", i))));
        return new AttestationOrder(fields.get("product"), Moment.day("reviewOn", fields.get("reviewOn")), lines);
    }

    private String own(String field, int i) {
        var own = fields.get(field + "-" + i);
        return own == null || own.isBlank() ? fields.get(field) : own;
    }
}
