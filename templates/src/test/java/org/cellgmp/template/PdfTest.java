package org.cellgmp.template;

/** Every form as the layout library sets it. */
class PdfTest extends PdfContract {
    @Override
    PdfWriter.Pdf write(Rendition rendition) {
        return PdfWriter.write(rendition, MADE_AT);
    }
}
