package org.cellgmp.web.intake;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.boundary.Intake;
import org.cellgmp.record.layout.RecordLayout;

/** Workbooks as answers. */
final class Workbooks {
    static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Workbooks() {}

    /** @param kind name of a workbook, e.g. batch-record (which null or empty stands for), material-lots or donation */
    static Response template(Intake intake, String kind) throws Refusal {
        var wanted = kind == null || kind.isBlank() ? "batch-record" : kind;
        var of = RecordLayout.all().stream()
                .filter(layout -> layout.workbook().equals(wanted))
                .map(RecordLayout::kind)
                .findFirst()
                .orElseThrow(() -> new Refusal(Refusal.Reason.NOT_FOUND, "intake.no-template", wanted));
        return answer("cellgmp-" + wanted + ".xlsx", out -> intake.template(of, out));
    }

    static Response filled(Intake intake, String number) throws Refusal, IOException {
        // Written whole first: a refusal must not come after the first byte.
        var whole = new ByteArrayOutputStream();
        intake.workbook(number, whole);
        return answer(number + ".xlsx", whole::writeTo);
    }

    private static Response answer(String name, StreamingOutput body) {
        return Response.ok(body, TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .header("Cache-Control", "no-store")
                .build();
    }
}
