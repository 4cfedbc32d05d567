package org.cellgmp.web.conformity;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cellgmp.conformity.PastFinding;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.deviation.DeviationRow;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.disposition.DispositionRow;
import org.cellgmp.disposition.boundary.Dispositions;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.web.api.Json;

/** What a rule found elsewhere, with how it was handled and what was decided on the batch: three queries a page. */
@RequestScoped
public class Similar {
    @Inject
    private Statements statements;

    @Inject
    private DeviationRegister deviations;

    @Inject
    private Dispositions dispositions;

    /**
     * @param deviation that took the finding up; null if none did
     * @param disposition how the batch stands; null if nobody decided on it
     */
    public record Row(PastFinding finding, DeviationRow deviation, DispositionRow disposition) {}

    /** @param besides a batch that is left out; null for none */
    Page<Row> of(String rule, String besides, String after, int limit) throws Refusal {
        var found = statements.found(rule, besides, after, limit);
        var batches =
                found.items().stream().map(PastFinding::batch).collect(Collectors.toCollection(LinkedHashSet::new));
        var events = deviations
                .numbered(found.items().stream()
                        .map(PastFinding::deviation)
                        .filter(number -> number != null)
                        .collect(Collectors.toCollection(LinkedHashSet::new)))
                .stream()
                .collect(Collectors.toMap(DeviationRow::number, Function.identity()));
        Map<String, DispositionRow> decided = batches.isEmpty()
                ? Map.of()
                : dispositions.standing(batches).stream()
                        .collect(Collectors.toMap(DispositionRow::batch, Function.identity()));
        return new Page<>(
                found.items().stream()
                        .map(one -> new Row(
                                one,
                                one.deviation() == null ? null : events.get(one.deviation()),
                                decided.get(one.batch())))
                        .toList(),
                found.next());
    }

    /** For programs. */
    static Map<String, Object> json(Row row) {
        var finding = row.finding();
        return Json.object(
                "statement",
                finding.statement(),
                "key",
                finding.key(),
                "batch",
                finding.batch(),
                "batchTitle",
                finding.batchTitle(),
                "product",
                finding.product(),
                "at",
                finding.at(),
                "place",
                finding.place(),
                "severity",
                finding.severity().name(),
                "advisory",
                finding.advisory(),
                "deviation",
                finding.deviation(),
                "classification",
                row.deviation() == null || row.deviation().classification() == null
                        ? null
                        : row.deviation().classification().name(),
                "deviationState",
                row.deviation() == null ? null : row.deviation().state().name(),
                "disposition",
                row.disposition() == null ? null : row.disposition().state().name());
    }

    static List<Map<String, Object>> json(List<Row> rows) {
        return rows.stream().map(Similar::json).toList();
    }
}
