package org.cellgmp.web.recordkeeping;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.LinkedHashMap;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Downloads;

/** What the REST doors of all kinds of record have in common. */
@Dependent
class RecordTell {
    @Inject
    private Records records;

    @Inject
    private FileStore files;

    Json list(RecordKind kind, String words, String after) {
        var rows = records.list(kind, words == null || words.isBlank() ? null : words, after, RecordShow.ROWS);
        return Json.page(rows.items(), rows.next());
    }

    /** @param version null for the latest */
    Json one(RecordKind kind, String number, Integer version) throws Refusal {
        return one(find(kind, number, version));
    }

    private static Json one(RecordView view) {
        var members = new LinkedHashMap<String, Object>(Json.object("record", view.record()));
        members.putAll(version(view));
        members.put("kind", view.record().kind().name());
        members.put("title", view.record().title());
        return new Json(members);
    }

    /** The latest version with the tag that a correction sends back as If-Match. */
    Response latest(RecordKind kind, String number) throws Refusal {
        // Read once: read twice, the tag could be that of a version kept in between, and a correction would undo it
        // unseen.
        var view = find(kind, number, null);
        return Response.ok(one(view))
                .tag(CorrectionApi.tag(view.address()))
                .header("Cache-Control", "no-store")
                .build();
    }

    Json history(RecordKind kind, String number) throws Refusal {
        find(kind, number, null);
        return Json.page(
                records.history(number).stream().map(RecordTell::version).toList(), null);
    }

    Response original(RecordKind kind, String number, Integer version) throws Refusal, IOException {
        var view = find(kind, number, version);
        var file = records.handOut(view.number(), view.address().version());
        return Downloads.of(file, files.open(file.sha256()));
    }

    private static LinkedHashMap<String, Object> version(RecordView view) {
        return new LinkedHashMap<>(Json.object(
                "number",
                view.number(),
                "version",
                view.address().version(),
                "latest",
                view.latest(),
                "digest",
                view.digest(),
                "reason",
                view.reason(),
                "by",
                view.by(),
                "at",
                view.at(),
                "original",
                view.original()));
    }

    private RecordView find(RecordKind kind, String number, Integer version) throws Refusal {
        var view = version == null ? records.latest(number) : records.version(number, version);
        return RecordShow.ofKind(kind, view);
    }
}
