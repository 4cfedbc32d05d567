package org.cellgmp.web.retention;

import java.util.Map;
import org.cellgmp.retention.Demand;
import org.cellgmp.retention.DisposalView;
import org.cellgmp.retention.LegalHoldView;
import org.cellgmp.retention.PeriodChangeView;
import org.cellgmp.retention.Proposed;
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
                "disposedBy", row.disposed() == null ? null : row.disposed().list(),
                "disposedAt",
                        row.disposed() == null ? null : row.disposed().at().toString(),
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
        var told = Json.object("number", list.number());
        told.putAll(proposed(list.proposed()));
        if (!list.lines().isEmpty())
            told.put("things", list.lines().stream().map(RetentionTold::line).toList());
        return told;
    }

    static Map<String, Object> change(PeriodChangeView change) {
        var told = Json.object(
                "number", change.number(),
                "edition", change.edition(),
                "demand", change.demand(),
                "before", change.before(),
                "years", change.years());
        told.putAll(proposed(change.proposed()));
        return told;
    }

    private static Map<String, Object> proposed(Proposed proposed) {
        return Json.object(
                "state", proposed.state().name(),
                "reason", proposed.reason(),
                "proposedBy", proposed.by(),
                "proposedByName", proposed.byName(),
                "proposedAt", proposed.at().toString(),
                "decidedBy", proposed.decidedBy(),
                "decidedByName", proposed.decidedByName(),
                "decidedAt",
                        proposed.decidedAt() == null
                                ? null
                                : proposed.decidedAt().toString(),
                "decidedReason", proposed.decidedReason(),
                "sha256", proposed.digest());
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
