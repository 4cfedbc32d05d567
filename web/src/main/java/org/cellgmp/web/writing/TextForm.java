package org.cellgmp.web.writing;

import java.util.function.UnaryOperator;
import org.cellgmp.ground.Refusal;
import org.cellgmp.web.page.Choices;
import org.cellgmp.web.page.Moment;
import org.cellgmp.writing.Facet;
import org.cellgmp.writing.Subject;
import org.cellgmp.writing.TextDraft;

/** What forms and JSON bodies say of an edition of a text. */
final class TextForm {
    private TextForm() {}

    static TextDraft draft(UnaryOperator<String> fields) throws Refusal {
        return new TextDraft(
                fields.apply("code"),
                fields.apply("product"),
                fields.apply("section"),
                Choices.number("position", fields.apply("position")),
                Choices.read(Subject.class, "subject", fields.apply("subject")),
                Choices.read(Facet.class, "facet", fields.apply("facet")),
                fields.apply("titleEnglish"),
                fields.apply("titleChinese"),
                fields.apply("english"),
                fields.apply("chinese"),
                Moment.day("from", fields.apply("from")),
                "true".equals(fields.apply("withdrawn")));
    }
}
