package org.cellgmp.template;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.cellgmp.template.LineFitter.Fitted;

/** Paints the pages of a document that has been laid out, and says in the tree what each mark is. */
final class PagePainter {
    private static final double MARGIN_SIZE = 9;
    private static final double MARGIN_LEADING = 9 * 1.4;

    private final Rendition rendition;
    private final Paged paged;
    private final List<PDPage> pages;
    private final PageInk ink;
    private final TagTree tags;
    private final LineFitter fitter = new LineFitter();
    private final double base = PrintStyle.CELL.base();

    private COSDictionary table;
    private Paged.Grid open;
    private COSDictionary group;
    private boolean headGroup;
    private COSDictionary row;
    private List<COSDictionary> cells = List.of();
    private COSDictionary words;
    private COSDictionary contents;

    PagePainter(Rendition rendition, Paged paged, List<PDPage> pages, PageInk ink, TagTree tags) {
        this.rendition = rendition;
        this.paged = paged;
        this.pages = pages;
        this.ink = ink;
        this.tags = tags;
    }

    void paint(int number) {
        var sheet = paged.sheets.get(number);
        var page = pages.get(number);
        int key = tags.page();
        page.setStructParents(key);
        var links = new ArrayList<PDAnnotation>();
        ink.begin(sheet.height());
        margin(sheet, number, true);
        margin(sheet, number, false);
        for (var item : sheet.items()) {
            if (item instanceof Paged.Words one) words(one, key, page);
            else if (item instanceof Paged.Entry one) links.add(entry(sheet, one, key, page));
            else if (item instanceof Paged.Strip one) strip(one, key, page);
        }
        if (!links.isEmpty()) page.setAnnotations(links);
    }

    private void words(Paged.Words one, int key, PDPage page) {
        if (!one.goesOn()) words = tags.add(tags.document(), one.style().tag);
        ink.mark(one.style().tag, tags.mark(key, page.getCOSObject(), words));
        double at = one.y() + one.style().base();
        for (var line : one.lines()) {
            ink.text(line, Paged.LEFT, at, one.style().size, one.style().grey);
            at += one.style().leading;
        }
        ink.close();
    }

    private PDAnnotation entry(Paged.Sheet sheet, Paged.Entry one, int key, PDPage page) {
        if (contents == null) contents = tags.add(tags.document(), "TOC");
        var link = tags.add(tags.add(tags.add(contents, "TOCI"), "Reference"), "Link");
        var style = PrintStyle.NORMAL;
        var place = paged.headings.get(one.heading() - 1);
        ink.mark("Link", tags.mark(key, page.getCOSObject(), link));
        double at = one.y() + style.base();
        double x = Paged.LEFT + one.indent();
        for (var line : one.lines()) {
            ink.text(line, x, at, style.size, false);
            at += style.leading;
        }
        at -= style.leading;
        double right = Paged.LEFT + sheet.textWidth();
        var number = plain(Integer.toString(place[0] + 1), style);
        ink.text(number, right - number.width(), at, style.size, false);
        ink.close();
        ink.decoration();
        double dot = style.face.advance('.') * style.size / 1000;
        double from = x + one.lines().get(one.lines().size() - 1).width() + 2 * dot;
        int dots = (int) ((right - number.width() - 2 * dot - from) / dot);
        if (dots > 0) {
            var leader = plain(".".repeat(dots), style);
            ink.text(leader, right - number.width() - 2 * dot - leader.width(), at, style.size, false);
        }
        ink.close();
        return link(sheet, one, page, link, place);
    }

    private PDAnnotation link(Paged.Sheet sheet, Paged.Entry one, PDPage page, COSDictionary element, int[] place) {
        var annotation = new PDAnnotationLink();
        double tall = one.lines().size() * PrintStyle.NORMAL.leading;
        annotation.setRectangle(new org.apache.pdfbox.pdmodel.common.PDRectangle(
                (float) Paged.LEFT,
                (float) Math.floor(sheet.height() - one.y() - tall),
                (float) sheet.textWidth(),
                (float) Math.ceil(tall)));
        annotation.setPage(page);
        annotation.setPrinted(true);
        annotation.setBorder(noBorder());
        annotation.setDestination(LongPdf.place(pages.get(place[0]), paged.sheets.get(place[0]), place[1]));
        annotation.setContents(String.join(
                " ",
                one.lines().stream()
                        .flatMap(line -> line.runs().stream())
                        .map(LineFitter.Run::text)
                        .toList()));
        annotation.setStructParent(tags.link(annotation.getCOSObject(), page.getCOSObject(), element));
        return annotation;
    }

    private static org.apache.pdfbox.cos.COSArray noBorder() {
        var none = new org.apache.pdfbox.cos.COSArray();
        for (int i = 0; i < 3; i++) none.add(org.apache.pdfbox.cos.COSInteger.ZERO);
        return none;
    }

    private Fitted plain(String text, PrintStyle style) {
        return fitter.fit(
                        List.of(new Rendition.Line(null, List.of(Rendition.Piece.words(text)))),
                        style.face,
                        style.size,
                        10_000)
                .get(0);
    }

    private void strip(Paged.Strip strip, int key, PDPage page) {
        grid(strip);
        boolean head = strip.row().header();
        if (!strip.repeated()) element(strip, head);
        double foot = 0;
        if (head) for (var cell : strip.cells()) foot = Math.max(foot, cell.size());
        if (strip.repeated()) ink.margin("Header");
        int column = 0;
        for (int i = 0; i < strip.row().cells().size(); i++) {
            var cell = strip.row().cells().get(i);
            var lines = strip.cells().get(i);
            boolean any = lines.stream().anyMatch(line -> !line.runs().isEmpty());
            if (any) {
                if (!strip.repeated())
                    ink.mark(cell.label() ? "TH" : "TD", tags.mark(key, page.getCOSObject(), cells.get(i)));
                double at = strip.y() + Paged.DOWN + base;
                if (head) at += (foot - lines.size()) * PrintStyle.CELL.leading;
                for (var line : lines) {
                    ink.text(line, strip.grid().edges()[column] + Paged.ACROSS, at, PrintStyle.CELL.size, false);
                    at += PrintStyle.CELL.leading;
                }
                if (!strip.repeated()) ink.close();
            }
            column = Math.min(column + Math.max(1, cell.span()), strip.grid().edges().length - 2);
        }
        if (strip.repeated()) ink.close();
    }

    /** The element of the row and its cells; a row that goes on from the page before has them already. */
    private void element(Paged.Strip strip, boolean head) {
        if (strip.part() > 0) return;
        if (open != strip.grid()) {
            table = tags.add(tags.document(), "Table");
            open = strip.grid();
            group = null;
        }
        if (group == null || headGroup != head) {
            group = tags.add(table, head ? "THead" : "TBody");
            headGroup = head;
        }
        row = tags.add(group, "TR");
        cells = new ArrayList<>(strip.row().cells().size());
        for (var cell : strip.row().cells())
            cells.add(tags.cell(row, cell.label() ? head ? "Column" : "Row" : null, cell.span()));
    }

    /** Shades and lines of a row. */
    private void grid(Paged.Strip strip) {
        ink.decoration();
        double y = strip.y();
        double tall = strip.height();
        int column = 0;
        for (var cell : strip.row().cells()) {
            double left = strip.grid().edges()[column];
            double right = strip.grid().right(column, cell.span());
            if (cell.label()) ink.fill(left, y, right - left, tall, strip.row().header() ? 0.902 : 0.953);
            column = Math.min(column + Math.max(1, cell.span()), strip.grid().edges().length - 2);
        }
        column = 0;
        double end = strip.grid().edges()[0];
        for (var cell : strip.row().cells()) {
            double left = strip.grid().edges()[column];
            ink.line(left, y, left, y + tall);
            end = strip.grid().right(column, cell.span());
            column = Math.min(column + Math.max(1, cell.span()), strip.grid().edges().length - 2);
        }
        ink.line(end, y, end, y + tall);
        ink.line(strip.grid().edges()[0], y, end, y);
        ink.line(strip.grid().edges()[0], y + tall, end, y + tall);
        ink.stroke();
        ink.close();
    }

    private void margin(Paged.Sheet sheet, int number, boolean top) {
        var halves = new String[] {"", ""};
        int side = 0;
        for (var line : top ? rendition.header() : rendition.footer())
            for (var piece : line.pieces())
                switch (piece.kind()) {
                    case LEFT_RIGHT -> side = 1;
                    case PAGE -> halves[side] += number + 1;
                    case PAGES -> halves[side] += paged.sheets.size();
                    case TEXT -> halves[side] += piece.text();
                }
        double half = sheet.textWidth() / 2;
        double edge = top ? 19 * PrintStyle.MM : sheet.bottom() + 3 * PrintStyle.MM;
        double right = Paged.LEFT + sheet.textWidth();
        ink.margin(top ? "Header" : "Footer");
        ink.line(Paged.LEFT, edge, right, edge);
        ink.stroke();
        for (int i = 0; i < 2; i++) {
            var lines = fitter.fit(
                    List.of(new Rendition.Line(null, List.of(Rendition.Piece.words(halves[i])))),
                    Typeface.REGULAR,
                    MARGIN_SIZE,
                    half - PrintStyle.MM);
            double begin =
                    top ? edge - 1.5 * PrintStyle.MM - lines.size() * MARGIN_LEADING : edge + 1.5 * PrintStyle.MM;
            double at = begin + PrintStyle.NOTE.base();
            for (var line : lines) {
                ink.text(line, i == 0 ? Paged.LEFT : right - line.width(), at, MARGIN_SIZE, true);
                at += MARGIN_LEADING;
            }
        }
        ink.close();
    }
}
