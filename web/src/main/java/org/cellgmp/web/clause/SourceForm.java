package org.cellgmp.web.clause;

import java.util.HashMap;
import java.util.Map;
import org.cellgmp.clause.CheckOrder;
import org.cellgmp.guideline.RegisteredClause;
import org.cellgmp.guideline.Wording;
import org.cellgmp.web.page.SentForm;

/** The form that notes what a clause says in the official text, as typed. The file cannot be put back into it. */
public record SourceForm(Map<String, String> fields) {
    private static final String[] FIELDS = {
        "guideline", "clause", "read", "shown", "shownChinese", "says", "saysChinese", "note", "digest"
    };

    public SourceForm {
        fields = Map.copyOf(fields);
    }

    static SourceForm of(SentForm sent) {
        var fields = new HashMap<String, String>();
        for (var field : FIELDS) if (sent.field(field) != null) fields.put(field, sent.field(field));
        return new SourceForm(fields);
    }

    /** With the words that are shown now. */
    static SourceForm blank(String guideline, RegisteredClause clause) {
        return new SourceForm(Map.of(
                "guideline",
                guideline,
                "clause",
                clause.key(),
                "shown",
                clause.clause().english(),
                "shownChinese",
                clause.clause().chinese(),
                "says",
                clause.title().english(),
                "saysChinese",
                clause.title().chinese()));
    }

    /** Null if it was not typed. */
    public String of(String field) {
        return fields.get(field);
    }

    CheckOrder order() {
        return new CheckOrder(
                of("guideline"),
                of("clause"),
                of("read"),
                of("digest"),
                new Wording(of("shown"), of("shownChinese")),
                new Wording(of("says"), of("saysChinese")),
                of("note"));
    }
}
