package org.cellgmp.pack.control;

import static org.cellgmp.template.PlainDocument.Said.plain;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.template.Language;
import org.cellgmp.template.PlainDocument;
import org.cellgmp.template.PlainDocument.Said;

/** One thing of the house as it is set out in a pack: facts and tables, on a page and on paper alike. */
final class Thing {
    private static final String FORM = "FRM-IN-010";

    /** A heading and what stands below it. @param columns null for facts */
    private record Part(Said heading, List<Said> columns, List<Integer> widths, List<List<Said>> lines) {}

    /** Gives the content of a file. */
    interface Opener {
        InputStream open() throws Refusal, IOException;
    }

    /** A file that goes into the pack as it is. @param path in it; @param name that it had */
    record Attached(String path, String name, Opener opener) {}

    private final String number;
    private final String title;
    private final String product;
    private final Said kind;
    private final List<Part> parts = new ArrayList<>();
    private final List<Attached> attached = new ArrayList<>();

    /** @param title as people call it; @param product code; both empty if it has none */
    Thing(String number, String title, String product, Said kind) {
        this.number = number;
        this.title = title;
        this.product = product;
        this.kind = kind;
    }

    String number() {
        return number;
    }

    String title() {
        return title;
    }

    String product() {
        return product;
    }

    Said kind() {
        return kind;
    }

    Thing facts(Said heading, List<Map.Entry<Said, String>> facts) {
        var lines = new ArrayList<List<Said>>();
        for (var fact : facts)
            if (fact.getValue() != null && !fact.getValue().isBlank())
                lines.add(List.of(fact.getKey(), plain(fact.getValue())));
        if (!lines.isEmpty()) parts.add(new Part(heading, null, null, lines));
        return this;
    }

    /** Left out if there is no line. @param widths together 1,000 */
    Thing table(Said heading, List<Said> columns, List<Integer> widths, List<List<Said>> lines) {
        if (!lines.isEmpty()) parts.add(new Part(heading, columns, widths, lines));
        return this;
    }

    void attach(String path, String name, Opener opener) {
        attached.add(new Attached(path, name, opener));
    }

    List<Attached> attached() {
        return attached;
    }

    PlainDocument document(boolean chinese, Said said) {
        var document = new PlainDocument(
                FORM,
                1,
                new Said(kind.english() + " " + number, kind.chinese() + " " + number),
                number,
                chinese ? Language.CHINESE : Language.ENGLISH);
        if (!title.isEmpty()) document.subtitle(plain(title));
        document.sentence(said);
        for (var part : parts) {
            document.chapter(part.heading());
            if (part.columns() != null) document.table(part.columns(), part.widths(), part.lines());
            else
                document.facts(part.lines().stream()
                        .map(line -> Map.entry(line.get(0), line.get(1)))
                        .toList());
        }
        return document;
    }
}
