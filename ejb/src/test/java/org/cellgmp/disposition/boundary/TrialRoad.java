package org.cellgmp.disposition.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.cellgmp.disposition.boundary.Site.QA;

import java.nio.charset.StandardCharsets;
import org.cellgmp.conformity.StandingRow;
import org.cellgmp.conformity.StatementView;
import org.cellgmp.ground.Page;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.TrialProtocol;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** The protocol of a trial is judged when it is kept and when it is completed, whichever database it stands in. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TrialRoad {
    private static final String PATH = "cn-cde-stem-trial-2023/ch-1-2-1/1";

    final Site site;

    TrialRoad(Site site) {
        this.site = site;
    }

    @AfterAll
    void close() {
        site.close();
    }

    private static TrialProtocol trial(String number, String more) {
        var json = "{\"protocolId\":\"" + number + "\",\"edition\":\"1\",\"countries\":[\"China\"],"
                + "\"productType\":\"other\"" + more + "}";
        return CanonicalJson.read(TrialProtocol.class, json.getBytes(StandardCharsets.UTF_8));
    }

    private StatementView latest(String number) throws Exception {
        return site.as(QA, () -> site.statements().latest(number));
    }

    @Test
    void findingsEndWithTheVersionThatAnswersThem() throws Exception {
        var number = site.keep(trial("CTR20260101", ""));
        assertThat(number).startsWith("TP-");
        var first = latest(number);
        assertThat(first.row().batch()).isEqualTo(number);
        assertThat(first.statement().about()).isEqualTo(number + "/v1");
        assertThat(first.blocking())
                .singleElement()
                .satisfies(finding -> assertThat(finding.finding().rule()).isEqualTo(PATH));
        assertThat(unhandled(number).unhandledMajor()).isEqualTo(1);
        assertThat(site.as(QA, () -> site.statements().current(number))).isTrue();
        assertThat(site.as(QA, () -> site.statements().assess(number)).number()).isEqualTo(first.number());
        site.revise(number, 1, trial("CTR20260101", ",\"pathway\":{\"path\":\"drug-registration\"}"));
        var second = latest(number);
        assertThat(second.number()).isNotEqualTo(first.number());
        assertThat(second.blocking()).isEmpty();
        assertThat(unhandled(number)).isNull();
        assertThat(site.as(QA, () -> site.statements().of(number, null, Page.LARGEST))
                        .items())
                .hasSize(2);
    }

    @Test
    void aProtocolWaitsForNobodyToDecideOnIt() throws Exception {
        var number = site.keep(trial("CTR20260102", ""));
        assertThat(site.as(QA, () -> site.statements().undecided(null, Page.LARGEST))
                        .items())
                .noneMatch(row -> row.batch().equals(number));
    }

    @Test
    void aFindingMayBecomeAQualityEventThatNamesNoBatch() throws Exception {
        var number = site.keep(trial("CTR20260103", ""));
        var statement = latest(number);
        var event = site.as(
                QA,
                () -> site.statements()
                        .openDeviation(
                                statement.number(), statement.blocking().get(0).id()));
        assertThat(event.content().departures()).singleElement().satisfies(departure -> {
            assertThat(departure.batch()).isNull();
            assertThat(departure.address()).startsWith(number + "/v1#");
        });
        assertThat(latest(number).blocking()).isEmpty();
        assertThat(unhandled(number)).isNull();
    }

    private StandingRow unhandled(String number) throws Exception {
        return site.as(QA, () -> site.statements().withUnhandledFindings(null, Page.LARGEST)).items().stream()
                .filter(row -> row.batch().equals(number))
                .findFirst()
                .orElse(null);
    }
}
