package org.cellgmp.web.audit;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import org.cellgmp.audit.TrailForm;
import org.cellgmp.audit.TrailQuery;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.web.page.Downloads;

/** The trail as a file that is written while it is read. */
final class TrailExport {
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss");

    private TrailExport() {}

    static Response answer(Trail trail, TrailQuery query, TrailForm form) {
        trail.announceExport(query, form);
        StreamingOutput body = out -> {
            try {
                trail.export(query, form, out);
            } catch (Refusal impossible) {
                throw new IOException(impossible); // only a foreign cursor is refused, and here there is none
            }
        };
        return Downloads.written(name(form), form.mediaType(), body);
    }

    static Response printed(byte[] pdf) {
        return Downloads.written(name(TrailForm.PDF), TrailForm.PDF.mediaType(), out -> out.write(pdf));
    }

    private static String name(TrailForm form) {
        return "trail-" + STAMP.format(HouseClock.nowAtSite()) + "." + form.extension();
    }
}
