package org.cellgmp.dossier.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.cellgmp.conformity.FindingView;
import org.cellgmp.conformity.StatementRow;
import org.cellgmp.conformity.StatementView;
import org.cellgmp.conformity.boundary.Statements;
import org.cellgmp.ground.Page;
import org.cellgmp.guideline.Citation;
import org.cellgmp.guideline.Finding;
import org.cellgmp.guideline.Severity;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.RecordRow;
import org.cellgmp.recordkeeping.boundary.Records;
import org.junit.jupiter.api.Test;

/** What is told of protocols, over statements that are given: two protocols of the product on two pages, one of another product. */
class TrialChecksTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-02T09:00:00+08:00");

    private static RecordRow protocol(String number, String product) {
        return new RecordRow(number, 1, RecordKind.TRIAL_PROTOCOL, "Trial " + number, product, "", "00", "W", AT);
    }

    private static FindingView departure(String id, String... jurisdictions) {
        var citations = Arrays.stream(jurisdictions)
                .map(one -> new Citation("g-" + one, "1", "2026-01-01", "s", one, true))
                .toList();
        var said = new Finding(
                id,
                "r",
                "1",
                Severity.MAJOR,
                false,
                "TP-2026-0001/v1#/",
                null,
                null,
                null,
                "m",
                "m",
                "r",
                "r",
                citations);
        return new FindingView(said, "key-" + id, "", null);
    }

    private static TrialChecks checks() {
        var checks = new TrialChecks();
        checks.records = new Records() {
            @Override
            public Page<RecordRow> list(RecordKind kind, String words, String after, int limit) {
                assertThat(kind).isEqualTo(RecordKind.TRIAL_PROTOCOL);
                return after == null
                        ? new Page<>(List.of(protocol("TP-2026-0003", "P-1"), protocol("TP-2026-0002", "P-10")), "x")
                        : new Page<>(List.of(protocol("TP-2026-0001", "P-1")), null);
            }
        };
        var row = new StatementRow("ST-2026-0007", "TP-2026-0001", "t", "P-1", 1, "00", AT, "W", 1, 2, 3, 4, 5, 6, 7);
        checks.statements = new Statements() {
            @Override
            public Page<StatementRow> of(String batch, String after, int limit) {
                return new Page<>(batch.equals("TP-2026-0001") ? List.of(row) : List.of(), null);
            }

            @Override
            public StatementView get(String statement) {
                assertThat(statement).isEqualTo("ST-2026-0007");
                return new StatementView(
                        row, statement, 1, null, List.of(departure("a", "CN", "CN", "ICH"), departure("b", "EU")));
            }
        };
        return checks;
    }

    @Test
    void eachProtocolOfTheProductIsToldByItsLatestStatementOrAsNotJudged() throws Exception {
        var told = checks().of("P-1");
        assertThat(told).extracting(check -> check.protocol()).containsExactly("TP-2026-0001", "TP-2026-0003");
        var judged = told.get(0);
        assertThat(judged.statement()).isEqualTo("ST-2026-0007");
        assertThat(List.of(judged.critical(), judged.major(), judged.other(), judged.advisory(), judged.questions()))
                .containsExactly(1, 2, 3, 4, 5);
        // A finding counts once in a jurisdiction, however many of its clauses it cites.
        assertThat(judged.byJurisdiction())
                .containsEntry("CN", 1L)
                .containsEntry("ICH", 1L)
                .containsEntry("EU", 1L)
                .hasSize(3);
        assertThat(judged.findings()).hasSize(2);
        assertThat(told.get(1))
                .matches(check ->
                        check.statement() == null && check.byJurisdiction().isEmpty());
    }
}
