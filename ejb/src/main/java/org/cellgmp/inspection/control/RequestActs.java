package org.cellgmp.inspection.control;

import org.cellgmp.audit.Act;
import org.cellgmp.ground.Refusal;
import org.cellgmp.inspection.entity.Request;
import org.cellgmp.recordkeeping.StoredFile;

/** How the trail tells of requests, whichever room they are handled in. */
public final class RequestActs {
    private RequestActs() {}

    /** About the request, and found by the number of its inspection as well. */
    public static Act of(String name, Request request) {
        return Act.of(name, request.number()).with("inspection", request.view().inspection());
    }

    public static Act asked(Request request) {
        var view = request.view();
        return of("inspection.asked", request)
                .because(view.words())
                .with("asker", view.asker())
                .with("due", view.due() == null ? null : view.due().toString())
                .with("pack", view.wantsPack() ? "wanted" : null);
    }

    public static Act handedOut(Request request, StoredFile file) {
        return of("inspection.item-handed-out", request)
                .with("file", file.name())
                .with("sha256", file.sha256());
    }

    /** The file of an item. @throws Refusal NOT_FOUND if it is none */
    public static StoredFile file(Request request, int item) throws Refusal {
        var file = request.item(item).file();
        if (file == null) throw new Refusal(Refusal.Reason.NOT_FOUND, "inspection.no-item", request.number());
        return file;
    }
}
