package org.cellgmp.web.retention;

import java.util.Map;
import org.cellgmp.retention.Demand;
import org.cellgmp.retention.DisposalView;
import org.cellgmp.retention.LegalHoldView;
import org.cellgmp.retention.RetentionRow;
import org.cellgmp.web.api.Json;
import org.cellgmp.web.page.Language;

/** What programs are told of retention: the words of the pages stand beside the signs, in both languages. */
final class RetentionTold {
    private RetentionTold() {}

    static Map<String, Object> thing(RetentionRow row) {
        var standing = row.standing();
        return Json.object(
                "number", row.number(),
                "kind", row.kind().name(),
                "title", row.title(),
                "product", row.product(),
                "site", row.site(),
                "jurisdictions", row.jurisdictions(),
                "state", standing.state().name(),
                "until", standing.until() == null ? null : standing.until().toString(),
                "demand", standing.demand(),
                "missing",
                        standing.missing() == null ? null : standing.missing().name(),
                "because", RetentionWords.because(Language.ENGLISH, standing),
                "becauseChinese", RetentionWords.because(Language.CHINESE, standing),
                "legalHold", row.held(),
                "disposedBy", row.disposed(),
                "countedAt", row.countedAt());
    }

    static Map<String, Object> demand(Demand demand) {
        return Json.object(
                "id", demand.id(),
                "words", RetentionWords.demand(Language.ENGLISH, demand.id()),
                "wordsChinese", RetentionWords.demand(Language.CHINESE, demand.id()),
                "kinds", demand.kinds().stream().map(Enum::name).sorted().toList(),
                "jurisdiction", demand.jurisdiction(),
                "stage", demand.stage(),
                "period", demand.period() == null ? null : demand.period().toString(),
                "since", demand.since().name(),
                "guideline", demand.guideline(),
                "clause", demand.clause(),
                "longer", demand.longer());
    }

    static Map<String, Object> hold(LegalHoldView hold) {
        var lifted = hold.lifted();
        return Json.object(
                "number", hold.number(),
                "target", hold.target().name(),
                "named", hold.named(),
                "from", hold.from() == null ? null : hold.from().toString(),
                "to", hold.to() == null ? null : hold.to().toString(),
                "reason", hold.reason(),
                "askedBy", hold.askedBy(),
                "placedBy", hold.placedBy(),
                "placedByName", hold.placedByName(),
                "placedAt", hold.placedAt().toString(),
                "state", hold.stands() ? "STANDING" : "LIFTED",
                "liftedBy", lifted == null ? null : lifted.by(),
                "liftedByName", lifted == null ? null : lifted.byName(),
                "liftedAt", lifted == null ? null : lifted.at().toString(),
                "liftedReason", lifted == null ? null : lifted.reason());
    }

    static Map<String, Object> disposal(DisposalView list) {
        return Json.object(
                "number", list.number(),
                "state", list.state().name(),
                "reason", list.reason(),
                "proposedBy", list.proposedBy(),
                "proposedByName", list.proposedByName(),
                "proposedAt", list.proposedAt().toString(),
                "decidedBy", list.decidedBy(),
                "decidedByName", list.decidedByName(),
                "decidedAt", list.decidedAt() == null ? null : list.decidedAt().toString(),
                "decidedReason", list.decidedReason(),
                "sha256", list.digest(),
                "things",
                        list.lines().isEmpty()
                                ? null
                                : list.lines().stream().map(RetentionTold::line).toList());
    }

    private static Map<String, Object> line(DisposalView.Line line) {
        return Json.object(
                "number", line.number(),
                "title", line.title(),
                "until", line.until().toString(),
                "demand", line.demand(),
                "disposed", line.disposed());
    }
}
