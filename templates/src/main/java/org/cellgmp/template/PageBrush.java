package org.cellgmp.template;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import java.util.List;
import org.cellgmp.template.diagram.Brush;
import org.cellgmp.template.diagram.Drawing;
import org.w3c.dom.Element;

/** Paints the drawings of a rendition on the pages of a PDF, as lines and outlines that stay sharp at any size. */
final class PageBrush implements FSObjectDrawerFactory {
    private final List<Drawing> drawings;

    PageBrush(Rendition rendition) {
        drawings = rendition.blocks().stream()
                .filter(block -> block instanceof Rendition.Drawn)
                .map(block -> ((Rendition.Drawn) block).drawing())
                .toList();
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return element.getAttribute("type").equals(HtmlWriter.DRAWING);
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        var drawing = drawings.get(Integer.parseInt(element.getAttribute("data")));
        return (place, x, y, width, height, device, context, dotsPerPixel) -> {
            float wide = (float) width / dotsPerPixel;
            float high = (float) height / dotsPerPixel;
            device.drawWithGraphics((float) x, (float) y, wide, high, pen -> {
                pen.scale(wide / drawing.width(), high / drawing.height());
                Brush.paint(drawing, pen);
            });
            return null;
        };
    }
}
