package org.cellgmp.template;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;

/**
 * Reads the layout of a template's Word file. A paragraph that holds only <code>{{#list}}</code>, <code>{{^list}}</code> or
 * <code>{{/list}}</code> opens or closes a repetition of what stands between; a row repeats if its first cell opens a list
 * and its last closes it; a cell repeats if its whole text stands between both.
 */
final class FormReader {
    private static final Pattern MARK = Pattern.compile("\\{\\{([#^/])([A-Za-z.]+)}}");
    private static final Pattern WHOLE = Pattern.compile("\\{\\{#([A-Za-z.]+)}}(.*)\\{\\{/\\1}}", Pattern.DOTALL);
    private final String name;

    FormReader(String name) {
        this.name = name;
    }

    /** @throws IllegalArgumentException naming the place if a repetition is not closed where it should be */
    Form read(byte[] docx) {
        try (var word = new XWPFDocument(new ByteArrayInputStream(docx))) {
            var sections = new ArrayList<Form.Part>();
            var open = new ArrayDeque<Frame>();
            open.push(new Frame(null, false, 0));
            int index = 0;
            for (IBodyElement element : word.getBodyElements()) {
                if (element instanceof XWPFTable table) open.peek().nodes.add(grid(table, index));
                else if (element instanceof XWPFParagraph paragraph) {
                    var properties = paragraph.getCTP().getPPr();
                    if (properties != null && properties.isSetSectPr()) {
                        if (open.size() > 1) throw bad(index, 0, "section-inside", open.peek().list);
                        sections.add(new Form.Part(landscape(properties.getSectPr()), open.pop().nodes));
                        open.push(new Frame(null, false, 0));
                    } else take(paragraph, index, open);
                }
                index++;
            }
            if (open.size() > 1) throw bad(open.peek().index, 0, "not-closed", open.peek().list);
            sections.add(new Form.Part(landscape(word.getDocument().getBody().getSectPr()), open.pop().nodes));
            return new Form(List.copyOf(sections), margin(word, true), margin(word, false));
        } catch (IOException | POIXMLException | IndexOutOfBoundsException | NullPointerException broken) {
            throw new IllegalArgumentException("template " + name + " is no Word file", broken);
        }
    }

    private void take(XWPFParagraph paragraph, int index, ArrayDeque<Frame> open) {
        var text = paragraph.getText().strip();
        var mark = MARK.matcher(text);
        if (!mark.matches()) {
            open.peek().nodes.add(new Form.Words(style(paragraph), text, index));
            return;
        }
        if (!mark.group(1).equals("/")) {
            open.push(new Frame(mark.group(2), mark.group(1).equals("^"), index));
            return;
        }
        var closed = open.pop();
        if (open.isEmpty() || !mark.group(2).equals(closed.list)) throw bad(index, 0, "not-open", mark.group(2));
        open.peek().nodes.add(new Form.Repeat(closed.list, closed.absent, List.copyOf(closed.nodes), closed.index));
    }

    private Form.Grid grid(XWPFTable table, int index) {
        var widths = new ArrayList<Integer>();
        for (var column : table.getCTTbl().getTblGrid().getGridColList())
            widths.add(((Number) column.getW()).intValue());
        var rows = new ArrayList<Form.Line>();
        for (int i = 0; i < table.getRows().size(); i++) rows.add(line(table.getRow(i), i, index));
        return new Form.Grid(List.copyOf(widths), List.copyOf(rows), index);
    }

    private Form.Line line(XWPFTableRow row, int index, int table) {
        var cells = new ArrayList<Form.Field>();
        String repeat = null;
        var texts = new ArrayList<String>();
        for (XWPFTableCell cell : row.getTableCells())
            texts.add(String.join(
                            "\n",
                            cell.getParagraphs().stream()
                                    .map(XWPFParagraph::getText)
                                    .toList())
                    .strip());
        var first = MARK.matcher(texts.get(0));
        var last = texts.get(texts.size() - 1);
        if (first.lookingAt()
                && first.group(1).equals("#")
                && texts.size() > 1
                && last.endsWith("{{/" + first.group(2) + "}}")) {
            repeat = first.group(2);
            texts.set(0, texts.get(0).substring(first.end()));
            texts.set(texts.size() - 1, last.substring(0, last.length() - repeat.length() - 5));
        }
        for (int i = 0; i < texts.size(); i++) {
            var cell = row.getTableCells().get(i);
            var whole = WHOLE.matcher(texts.get(i));
            boolean repeats = whole.matches();
            var text = repeats ? whole.group(2) : texts.get(i);
            if (MARK.matcher(text).find()) throw bad(table, index + 1, "list-in-cell", text);
            var properties = cell.getCTTc().getTcPr();
            int span = properties != null && properties.isSetGridSpan()
                    ? properties.getGridSpan().getVal().intValue()
                    : 1;
            cells.add(
                    new Form.Field(style(cell.getParagraphs().get(0)), text, repeats ? whole.group(1) : null, span, i));
        }
        return new Form.Line(row.isRepeatHeader(), repeat, List.copyOf(cells), index);
    }

    /** Pages of either orientation have a header of their own, for its tab stops; all say what the first says. */
    private List<String> margin(XWPFDocument word, boolean top) {
        List<String> first = null;
        for (XWPFHeaderFooter edge : top ? word.getHeaderList() : word.getFooterList()) {
            var words =
                    edge.getParagraphs().stream().map(XWPFParagraph::getText).toList();
            if (first != null && !first.equals(words))
                throw bad(-1, 0, "margin-differs", String.join(" ", words).strip());
            first = words;
        }
        return first == null ? List.of() : first;
    }

    private static String style(XWPFParagraph paragraph) {
        return paragraph.getStyle() == null ? "Normal" : paragraph.getStyle();
    }

    private static boolean landscape(CTSectPr section) {
        return section != null
                && section.getPgSz() != null
                && section.getPgSz().getOrient() == STPageOrientation.LANDSCAPE;
    }

    private FormFlaw bad(int index, int row, String code, String tag) {
        return new FormFlaw(name, index, row, code, tag);
    }

    private static final class Frame {
        final String list;
        final boolean absent;
        final int index;
        final List<Form.Node> nodes = new ArrayList<>();

        Frame(String list, boolean absent, int index) {
            this.list = list;
            this.absent = absent;
            this.index = index;
        }
    }
}
