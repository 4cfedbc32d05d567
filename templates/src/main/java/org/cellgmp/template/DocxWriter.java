package org.cellgmp.template;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHeaderFooter;
import org.apache.xmlbeans.XmlObject;
import org.cellgmp.template.Rendition.Kind;
import org.cellgmp.template.Rendition.Line;
import org.cellgmp.template.Rendition.Piece;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTR;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;

/**
 * Writes a rendition as a Word file: every paragraph, row and cell is a copy of its prototype in the template, so its look is
 * the template's. The same rendition and time give the same bytes.
 */
public final class DocxWriter {
    /** Text width of a page upright and across, twentieths of a point. */
    private static final int NARROW = 9354;

    private static final int WIDE = 13720;

    private final List<XmlObject> prototypes = new ArrayList<>();
    private final CTBody body = CTBody.Factory.newInstance();
    private int headings;
    private int drawings;

    private DocxWriter() {}

    /**
     * @param madeAt written into the file as its date, to the second
     * @param contents true to put a list of contents before the first heading
     */
    public static byte[] write(Rendition rendition, OffsetDateTime madeAt, boolean contents) {
        try (var word =
                new XWPFDocument(new ByteArrayInputStream(rendition.template().docx()))) {
            new DocxWriter().fill(word, rendition, contents);
            var properties = word.getProperties().getCoreProperties();
            properties.setTitle(rendition.title() + ", " + rendition.number());
            properties.setCreator("CellGMP");
            properties.setSubjectProperty(rendition.template().formVersion());
            var made = DateTimeFormatter.ISO_INSTANT.format(madeAt.toInstant().truncatedTo(ChronoUnit.SECONDS));
            properties.getUnderlyingProperties().setCreatedProperty(made);
            properties.getUnderlyingProperties().setModifiedProperty(made);
            var bytes = new ByteArrayOutputStream();
            word.write(bytes);
            return SteadyZip.rewrite(bytes.toByteArray());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InvalidFormatException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private void fill(XWPFDocument word, Rendition rendition, boolean contents) {
        var old = word.getDocument().getBody();
        var ends = new ArrayList<CTP>();
        for (var element : word.getBodyElements()) {
            if (element instanceof org.apache.poi.xwpf.usermodel.XWPFParagraph paragraph) {
                prototypes.add(paragraph.getCTP().copy());
                if (paragraph.getCTP().isSetPPr() && paragraph.getCTP().getPPr().isSetSectPr()) {
                    var end = (CTP) paragraph.getCTP().copy();
                    bare(end);
                    ends.add(end);
                }
            } else
                prototypes.add(((org.apache.poi.xwpf.usermodel.XWPFTable) element)
                        .getCTTbl()
                        .copy());
        }
        var last = (CTSectPr) old.getSectPr().copy();
        boolean open = contents;
        for (int i = 0; i < rendition.sections().size(); i++) {
            for (var block : rendition.sections().get(i).blocks()) {
                if (open && block instanceof Rendition.Paragraph paragraph && paragraph.heading()) {
                    contents(rendition);
                    open = false;
                }
                add(word, block, rendition.sections().get(i).landscape());
            }
            if (i < ends.size()) body.addNewP().set(ends.get(i));
        }
        body.addNewSectPr().set(last);
        word.getDocument().setBody(body);
        word.getHeaderList().forEach(header -> margin(header, rendition.header()));
        word.getFooterList().forEach(footer -> margin(footer, rendition.footer()));
    }

    private void add(XWPFDocument word, Rendition.Block block, boolean landscape) {
        if (block instanceof Rendition.Pair pair) add(pair, landscape);
        else if (block instanceof Rendition.Drawn drawn) {
            var copy = body.addNewP();
            copy.set(prototypes.get(drawn.prototype()));
            WordDrawing.put(word, copy, drawn, landscape, ++drawings);
        } else if (block instanceof Rendition.Paragraph paragraph) {
            var copy = body.addNewP();
            look(copy, paragraph);
            if (paragraph.heading()) {
                var start = BigInteger.valueOf(++headings);
                fill(copy, paragraph.lines());
                var mark = copy.insertNewBookmarkStart(0);
                mark.setId(start);
                mark.setName("h" + headings);
                copy.addNewBookmarkEnd().setId(start);
            } else fill(copy, paragraph.lines());
        } else if (block instanceof Rendition.Table table) add(table);
    }

    /** Two tables in a row would flow into one: Word wants a paragraph between them. */
    private void apart() {
        if (body.sizeOfTblArray() == 0) return;
        var cursor = body.newCursor();
        cursor.toLastChild();
        boolean touching = cursor.getName().getLocalPart().equals("tbl");
        cursor.close();
        if (touching) body.addNewP();
    }

    /** A table without lines: one language in each of its two cells. */
    private void add(Rendition.Pair pair, boolean landscape) {
        apart();
        int half = (landscape ? WIDE : NARROW) / 2;
        var table = body.addNewTbl();
        var layout = table.addNewTblPr().addNewTblLayout();
        layout.setType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType.FIXED);
        table.addNewTblGrid().addNewGridCol().setW(BigInteger.valueOf(half));
        table.getTblGrid().addNewGridCol().setW(BigInteger.valueOf(half));
        var row = table.addNewTr();
        for (var one : List.of(pair.english(), pair.chinese())) {
            var cell = row.addNewTc();
            var width = cell.addNewTcPr().addNewTcW();
            width.setType(org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth.DXA);
            width.setW(BigInteger.valueOf(half));
            var copy = cell.addNewP();
            look(copy, one);
            fill(copy, one.lines());
        }
    }

    private void look(CTP copy, Rendition.Paragraph paragraph) {
        if (paragraph.prototype() == Rendition.Paragraph.PLAIN)
            copy.addNewPPr().addNewPStyle().setVal(paragraph.style());
        else copy.set(prototypes.get(paragraph.prototype()));
    }

    private void add(Rendition.Table table) {
        apart();
        var prototype = (CTTbl) prototypes.get(table.prototype());
        var copy = body.addNewTbl();
        copy.set(prototype);
        var rows = prototype.getTrList();
        int total = prototype.getTblGrid().getGridColList().stream()
                .mapToInt(column -> ((Number) column.getW()).intValue())
                .sum();
        while (copy.sizeOfTrArray() > 0) copy.removeTr(0);
        while (copy.getTblGrid().sizeOfGridColArray() > 0) copy.getTblGrid().removeGridCol(0);
        var widths = table.widths().stream().map(width -> width * total / 1000).toList();
        for (int width : widths) copy.getTblGrid().addNewGridCol().setW(BigInteger.valueOf(width));
        for (var row : table.rows()) add(row, rows.get(row.prototype()), copy.addNewTr(), widths);
    }

    private static void add(Rendition.Row row, CTRow prototype, CTRow copy, List<Integer> widths) {
        copy.set(prototype);
        while (copy.sizeOfTcArray() > 0) copy.removeTc(0);
        int column = 0;
        for (var cell : row.cells()) {
            CTTc made = copy.addNewTc();
            made.set(prototype.getTcArray(cell.prototype()));
            int width = 0;
            for (int i = 0; i < cell.span() && column < widths.size(); i++) width += widths.get(column++);
            made.getTcPr().getTcW().setW(BigInteger.valueOf(width));
            if (cell.span() > 1) {
                var span = made.getTcPr().isSetGridSpan()
                        ? made.getTcPr().getGridSpan()
                        : made.getTcPr().addNewGridSpan();
                span.setVal(BigInteger.valueOf(cell.span()));
            }
            while (made.sizeOfPArray() > 1) made.removeP(1);
            fill(made.getPArray(0), cell.lines());
        }
    }

    /** Puts lines in place of a paragraph's runs, in the look of its first run. */
    private static void fill(CTP paragraph, List<Line> lines) {
        var look = paragraph.sizeOfRArray() > 0 && paragraph.getRArray(0).isSetRPr()
                ? (CTRPr) paragraph.getRArray(0).getRPr().copy()
                : null;
        bare(paragraph);
        for (int i = 0; i < lines.size(); i++) {
            if (i > 0) run(paragraph, look, false).addNewBr();
            for (var piece : lines.get(i).pieces()) fill(paragraph, look, piece);
        }
    }

    /** Leaves the layout of a paragraph and nothing that stands in it: no field, link, formula or control of the template is printed. */
    static void bare(CTP paragraph) {
        var cursor = paragraph.newCursor();
        boolean at = cursor.toFirstChild();
        while (at) {
            if (cursor.getName().getLocalPart().equals("pPr")) at = cursor.toNextSibling();
            else {
                cursor.removeXml();
                at = cursor.isStart() || cursor.toNextSibling();
            }
        }
        cursor.close();
    }

    private static void fill(CTP paragraph, CTRPr look, Piece piece) {
        if (piece.kind() == Kind.TEXT) {
            var text = run(paragraph, look, piece.mark()).addNewT();
            text.setStringValue(piece.text());
            text.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
        } else if (piece.kind() == Kind.LEFT_RIGHT) {
            run(paragraph, look, false).addNewTab();
        } else {
            var field = paragraph.addNewFldSimple();
            field.setInstr(piece.kind() == Kind.PAGE ? "PAGE" : "NUMPAGES");
            field.addNewR().addNewT().setStringValue("1");
        }
    }

    private static CTR run(CTP paragraph, CTRPr look, boolean mark) {
        var run = paragraph.addNewR();
        if (look != null) run.addNewRPr().set(look);
        if (mark) (run.isSetRPr() ? run.getRPr() : run.addNewRPr()).addNewB();
        return run;
    }

    /** A field that Word brings up to date; until then, links to the headings without page numbers. */
    private void contents(Rendition rendition) {
        var caption = body.addNewP();
        caption.addNewPPr().addNewPStyle().setVal("Caption");
        caption.addNewR().addNewT().setStringValue(Outline.heading(rendition.language()));
        var entries = new ArrayList<Outline.Entry>();
        var levels = new ArrayList<String>();
        for (var entry : Outline.of(rendition)) {
            entries.add(entry);
            levels.add("TOC1");
            for (var below : entry.below()) {
                entries.add(below);
                levels.add("TOC2");
            }
        }
        CTP paragraph = null;
        for (int i = 0; i < entries.size(); i++) {
            paragraph = body.addNewP();
            paragraph.addNewPPr().addNewPStyle().setVal(levels.get(i));
            if (i == 0) {
                paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
                var instruction = paragraph.addNewR().addNewInstrText();
                instruction.setStringValue(" TOC \\o \"1-2\" \\h \\n ");
                instruction.setSpace(org.apache.xmlbeans.impl.xb.xmlschema.SpaceAttribute.Space.PRESERVE);
                paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
            }
            var link = paragraph.addNewHyperlink();
            link.setAnchor(entries.get(i).id());
            link.addNewR().addNewT().setStringValue(entries.get(i).text());
        }
        if (paragraph != null) paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
    }

    private static void margin(XWPFHeaderFooter edge, List<Line> lines) {
        for (int i = 0; i < lines.size() && i < edge.getParagraphs().size(); i++)
            fill(edge.getParagraphs().get(i).getCTP(), List.of(lines.get(i)));
    }
}
