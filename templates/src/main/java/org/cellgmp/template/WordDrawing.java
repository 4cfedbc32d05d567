package org.cellgmp.template;

import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.xmlbeans.XmlException;
import org.apache.xmlbeans.XmlObject;
import org.cellgmp.template.diagram.Bitmap;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;

/** Puts a drawing into a Word file, as a bitmap of three dots for each px with its description beside it. */
final class WordDrawing {
    private static final int EMU_OF_A_PX = 9525;

    private WordDrawing() {}

    static void put(XWPFDocument word, CTP paragraph, Rendition.Drawn drawn, boolean landscape, int number) {
        DocxWriter.bare(paragraph);
        var drawing = drawn.drawing();
        double scale = drawn.scale(landscape);
        long wide = Math.round(drawing.width() * scale * EMU_OF_A_PX);
        long high = Math.round(drawing.height() * scale * EMU_OF_A_PX);
        try {
            var id = word.addPictureData(Bitmap.png(drawing, 3), PictureType.PNG);
            var inline = paragraph.addNewR().addNewDrawing().addNewInline();
            inline.set(XmlObject.Factory.parse(graphic(id, number, wide, high)));
            inline.setDistT(0);
            inline.setDistR(0);
            inline.setDistB(0);
            inline.setDistL(0);
            var named = inline.addNewDocPr();
            named.setId(number);
            named.setName("Drawing " + number);
            named.setDescr(Legible.text(drawing.title() + ". " + drawing.described()));
            var extent = inline.addNewExtent();
            extent.setCx(wide);
            extent.setCy(high);
        } catch (InvalidFormatException | XmlException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String graphic(String id, int number, long wide, long high) {
        return "<a:graphic xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\">"
                + "<a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
                + "<pic:pic xmlns:pic=\"http://schemas.openxmlformats.org/drawingml/2006/picture\">"
                + "<pic:nvPicPr><pic:cNvPr id=\"" + number + "\" name=\"Drawing " + number
                + "\"/><pic:cNvPicPr/></pic:nvPicPr>"
                + "<pic:blipFill><a:blip r:embed=\"" + id
                + "\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"/>"
                + "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
                + "<pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"" + wide + "\" cy=\"" + high + "\"/></a:xfrm>"
                + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr>"
                + "</pic:pic></a:graphicData></a:graphic>";
    }
}
