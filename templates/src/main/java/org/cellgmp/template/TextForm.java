package org.cellgmp.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;

/**
 * Puts the words of a form's text back into its Word file: {@link WordsOf#template} is what a writer takes out and changes. Words change, the
 * layout does not: every line stays where it is, with its style, its list and its number of cells.
 */
public final class TextForm {
    private static final Pattern CELL = Pattern.compile("\\[for each of ([A-Za-z.]+): (.*)]", Pattern.DOTALL);

    /** The text does not fit the form. */
    public static final class Unfit extends IllegalArgumentException {
        private static final long serialVersionUID = 1L;

        private final transient Flaw flaw;

        Unfit(String code, int line, String words) {
            super(code + " in line " + line);
            flaw = new Flaw(code, "L" + line, words);
        }

        public Flaw flaw() {
            return flaw;
        }
    }

    private final XWPFDocument word;
    private final String[] lines;
    private int at;

    private TextForm(XWPFDocument word, String text) {
        this.word = word;
        this.lines = text.replace("\r\n", "\n")
                .replaceFirst("^\ufeff", "")
                .stripTrailing()
                .split("\n", -1);
    }

    /** The Word file with the words of the text. @throws Unfit naming the line that does not fit the form */
    public static byte[] apply(Template base, String text) {
        try (var word = new XWPFDocument(new ByteArrayInputStream(base.docx()))) {
            new TextForm(word, text).fill(base.layout());
            var out = new ByteArrayOutputStream();
            word.write(out);
            return SteadyZip.rewrite(out.toByteArray());
        } catch (IOException broken) {
            throw new IllegalArgumentException("template " + base.name() + " is no Word file", broken);
        }
    }

    private void fill(Form form) {
        for (int i = 0; i < form.header().size(); i++) {
            var words = after("header: ");
            for (XWPFHeaderFooter edge : word.getHeaderList())
                say(edge.getParagraphs().get(i), words);
        }
        for (int i = 0; i < form.footer().size(); i++) {
            var words = after("footer: ");
            for (XWPFHeaderFooter edge : word.getFooterList())
                say(edge.getParagraphs().get(i), words);
        }
        for (var part : form.sections()) {
            same(part.landscape() ? "-- landscape" : "-- portrait");
            part.nodes().forEach(node -> fill(node, ""));
        }
        if (at < lines.length) throw unfit();
    }

    private void fill(Form.Node node, String indent) {
        if (node instanceof Form.Words words) {
            if (words.text().isEmpty()) return;
            var paragraph = (XWPFParagraph) word.getBodyElements().get(words.index());
            say(paragraph, after(indent + words.style() + ": "));
        } else if (node instanceof Form.Repeat repeat) {
            same(indent + (repeat.absent() ? "if there is no " : "for each of ") + repeat.list() + ":");
            repeat.nodes().forEach(one -> fill(one, indent + "  "));
        } else if (node instanceof Form.Grid grid) {
            var table = (XWPFTable) word.getBodyElements().get(grid.index());
            for (var row : grid.rows()) fill(row, table, indent);
        }
    }

    private void fill(Form.Line row, XWPFTable table, String indent) {
        var said = after(indent + (row.repeat() == null ? "" : "for each of " + row.repeat() + " ") + "| ");
        if (!said.endsWith(" |")) throw unfit(at);
        var cells = said.substring(0, said.length() - 2).split(" \\| ", -1);
        if (cells.length != row.cells().size()) throw unfit(at);
        for (int i = 0; i < cells.length; i++) {
            var words = cells[i];
            var repeated = CELL.matcher(words);
            var list = row.cells().get(i).repeat();
            if (repeated.matches() != (list != null)
                    || list != null && !repeated.group(1).equals(list)) throw unfit(at);
            if (list != null) words = "{{#" + list + "}}" + repeated.group(2) + "{{/" + list + "}}";
            if (row.repeat() != null && i == 0) words = "{{#" + row.repeat() + "}}" + words;
            if (row.repeat() != null && i == cells.length - 1) words += "{{/" + row.repeat() + "}}";
            var cell = table.getRow(row.index()).getCell(i);
            while (cell.getParagraphs().size() > 1) cell.removeParagraph(1);
            say(cell.getParagraphs().get(0), words);
        }
    }

    private void same(String line) {
        if (at >= lines.length || !lines[at].stripTrailing().equals(line)) throw unfit();
        at++;
    }

    private String after(String start) {
        if (at >= lines.length || !lines[at].startsWith(start)) throw unfit();
        return lines[at++].substring(start.length());
    }

    private Unfit unfit() {
        return unfit(at + 1);
    }

    private Unfit unfit(int line) {
        var words = line > lines.length ? "" : lines[line - 1].strip();
        return new Unfit("line", line, words.length() > 80 ? words.substring(0, 79) + "\u2026" : words);
    }

    /** In the look of the first run; a tab stays a tab. */
    private static void say(XWPFParagraph paragraph, String words) {
        if (paragraph.getText().equals(words)) return;
        var runs = paragraph.getRuns();
        while (runs.size() > 1) paragraph.removeRun(runs.size() - 1);
        var run = runs.isEmpty() ? paragraph.createRun() : runs.get(0);
        var plain = run.getCTR();
        while (plain.sizeOfTArray() > 0) plain.removeT(0);
        while (plain.sizeOfTabArray() > 0) plain.removeTab(0);
        while (plain.sizeOfBrArray() > 0) plain.removeBr(0);
        var parts = new ArrayList<>(List.of(words.split("\t", -1)));
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) plain.addNewTab();
            var text = plain.addNewT();
            text.setStringValue(parts.get(i));
            text.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
        }
    }
}
