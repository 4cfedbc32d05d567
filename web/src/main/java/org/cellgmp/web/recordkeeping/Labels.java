package org.cellgmp.web.recordkeeping;

import org.cellgmp.record.ReadableUnit;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.layout.Codes;
import org.cellgmp.record.layout.Field;
import org.cellgmp.record.layout.RecordLayout;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.PageContext;

/** What the parts of a record are called on a page, in its language: the words of the one table of fields. */
final class Labels {
    private final RecordLayout layout;
    private final boolean chinese;

    Labels(PageContext page, RecordKind kind) {
        this.layout = RecordLayout.of(kind);
        this.chinese = page.language() == Language.CHINESE;
    }

    /** Name of the datum at a pointer, with its unit where the field fixes one. */
    String label(String pointer) {
        return layout.field(pointer)
                .map(field -> name(field) + (field.unit() == null ? "" : ", " + ReadableUnit.of(field.unit())))
                .orElse(pointer);
    }

    String section(String pointer) {
        return layout.section(pointer)
                .map(name -> chinese ? name.chinese() : name.english())
                .orElse(pointer);
    }

    /** A recorded text as a person reads it: a code in words, anything else as it was written. */
    String words(String pointer, String text) {
        var list = layout.field(pointer).map(Field::kind).orElse("text");
        if (!Codes.known(list)) return text;
        for (var code : Codes.lists().get(list))
            if (code.code().equals(text)) return chinese ? code.chinese() : code.english();
        return text;
    }

    private String name(Field field) {
        return chinese ? field.chinese() : field.english();
    }
}
