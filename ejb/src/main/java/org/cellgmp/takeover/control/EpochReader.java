package org.cellgmp.takeover.control;

import java.io.IOException;
import java.io.InputStream;
import org.cellgmp.ground.Refusal;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Whether the days of a workbook are counted from 1904. */
final class EpochReader extends DefaultHandler {
    private boolean from1904;

    static boolean from1904(InputStream workbook) throws IOException, Refusal {
        var epoch = new EpochReader();
        try (workbook) {
            RegisterBook.parse(workbook, epoch);
        }
        return epoch.from1904;
    }

    @Override
    public void startElement(String space, String name, String qualified, Attributes attributes) {
        if (!name.equals("workbookPr")) return;
        var said = attributes.getValue("date1904");
        from1904 = "1".equals(said) || "true".equals(said);
    }
}
