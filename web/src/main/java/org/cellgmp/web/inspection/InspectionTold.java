package org.cellgmp.web.inspection;

import java.util.Map;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.identity.AccountView;
import org.cellgmp.inspection.InspectionView;
import org.cellgmp.inspection.RequestView;
import org.cellgmp.web.api.Json;

/** Inspections and requests as programs are told of them. */
final class InspectionTold {
    private InspectionTold() {}

    static Map<String, Object> told(InspectionView inspection) {
        var scope = inspection.scope();
        return Json.object(
                "number", inspection.number(),
                "authority", inspection.authority(),
                "inspectors", inspection.inspectors(),
                "sites", scope.sites(),
                "products", scope.products(),
                "from", scope.from() == null ? null : scope.from().toString(),
                "to", scope.to() == null ? null : scope.to().toString(),
                "whole", scope.whole(),
                "reason", inspection.reason(),
                "opens", inspection.opens(),
                "closes", inspection.closes(),
                "state", inspection.state().name(),
                "openedBy", inspection.openedBy(),
                "openedAt", inspection.openedAt(),
                "ended", inspection.ended());
    }

    static Map<String, Object> told(AccountView account) {
        return Json.object(
                "account", account.name(),
                "printedName", account.printedName(),
                "active", account.active(),
                "ends", String.valueOf(account.endsAt()));
    }

    static Map<String, Object> told(RequestView request) {
        return Json.object(
                "number", request.number(),
                "place", Integer.toString(request.place()),
                "revision", Integer.toString(request.revision()),
                "words", request.words(),
                "asker", request.asker(),
                "due", request.due(),
                "overdue", request.overdue(HouseClock.nowAtSite()),
                "state", request.state().name(),
                "owner", request.owner(),
                "answer", request.answer(),
                "asked", request.asked(),
                "prepared", request.prepared(),
                "checked", request.checked(),
                "published", request.published(),
                "withdrawn", request.withdrawn(),
                "withdrawnReason", request.withdrawnReason(),
                "wantsPack", request.wantsPack(),
                "pack", request.pack(),
                "items", request.items());
    }
}
