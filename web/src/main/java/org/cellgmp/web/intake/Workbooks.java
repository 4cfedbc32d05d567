package org.cellgmp.web.intake;

import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.boundary.Intake;
import org.cellgmp.record.layout.RecordLayout;
import org.cellgmp.web.page.Downloads;

/** Workbooks as answers. */
final class Workbooks {
    static final String TYPE = Downloads.WORKBOOK;

    private Workbooks() {}

    /** @param kind name of a workbook, e.g. batch-record (which null or empty stands for), material-lots or donation */
    static Response template(Intake intake, String kind) throws Refusal {
        var wanted = kind == null || kind.isBlank() ? "batch-record" : kind;
        var of = RecordLayout.all().stream()
                .filter(layout -> layout.workbook().equals(wanted))
                .map(RecordLayout::kind)
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "intake.no-template", wanted));
        return Downloads.written("cellgmp-" + wanted + ".xlsx", TYPE, out -> intake.template(of, out));
    }

    static Response filled(Intake intake, String number) throws Refusal, IOException {
        // Written whole first: a refusal must not come after the first byte.
        var whole = new ByteArrayOutputStream();
        intake.workbook(number, whole);
        return Downloads.written(number + ".xlsx", TYPE, whole::writeTo);
    }
}
