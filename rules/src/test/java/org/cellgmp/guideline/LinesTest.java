package org.cellgmp.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.cellgmp.guideline.fact.EntryFact;
import org.cellgmp.guideline.fact.Examined;
import org.cellgmp.guideline.fact.ExcessFact;
import org.cellgmp.guideline.fact.Facts;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.ProductSpecification;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The parts of a record after the last step, line by line: what lacks, what is out of order, and who asks for it. */
class LinesTest {
    private static final String ENTRIES = "cn-cfdi-cell-gmp-2022/ch-9-r8/1";
    private static final String BEDSIDE = "cn-cde-stem-trial-2023/ch-2-1-2-9/1";

    private static RuleBook book;

    @BeforeAll
    static void load() {
        book = RuleBook.load(LinesTest.class.getClassLoader());
    }

    @AfterAll
    static void close() {
        book.close();
    }

    private static Examination of(String json, String jurisdiction) {
        var record =
                CanonicalJson.read(BatchRecord.class, json.replace('\'', '"').getBytes(StandardCharsets.UTF_8));
        return new Examination(
                new Addressed<>(ConformingBatch.ADDRESS, record),
                List.of(),
                List.of(),
                Set.of(jurisdiction),
                ConformingBatch.AS_OF);
    }

    private static List<String> lacking(String json) {
        return Facts.of(new Examined(of(json, "CN"))).stream()
                .filter(EntryFact.class::isInstance)
                .map(EntryFact.class::cast)
                .filter(entry -> !entry.recorded())
                .map(EntryFact::line)
                .toList();
    }

    private static String excess(String json, String line) {
        return Facts.of(new Examined(of(json, "CN"))).stream()
                .filter(ExcessFact.class::isInstance)
                .map(ExcessFact.class::cast)
                .filter(fact -> fact.line().equals(line))
                .map(fact -> fact.excess() == null ? "unknown" : fact.excess().toPlainString())
                .findFirst()
                .orElse("none");
    }

    @Test
    void whatHasNotHappenedLacksNothing() {
        assertThat(lacking("{}")).isEmpty();
        assertThat(lacking("{'administration':{'receivedAt':'2026-03-18T09:00:00+08:00'}}"))
                .as("received, not yet given")
                .isEmpty();
        assertThat(lacking("{'dispatch':{'carrier':'C','handedOverAt':'2026-03-18T09:00:00+08:00'}}"))
                .as("on its way")
                .isEmpty();
    }

    @Test
    void aPartThatIsThereHoldsWhatTellsHowItWasDone() {
        assertThat(lacking("{'freezing':{}}"))
                .containsExactly("freezing-programme", "freezing-curve", "freezing-operator");
        assertThat(lacking("{'freezing':{'programId':'P','curveFile':'c.csv','performedBy':'A'}}"))
                .isEmpty();
        assertThat(lacking("{'samples':[{'type':'sterility'}]}"))
                .containsExactly("sample-quantity", "sample-time", "sample-person");
        assertThat(lacking("{'dispatch':{'deliveredAt':'2026-03-18T09:00:00+08:00'}}"))
                .containsExactly("dispatch-carrier", "dispatch-time", "dispatch-receiver");
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"count\":\"1\"}', false",
        "'{\"count\":\"0\"}', true",
        "'{\"count\":\" \"}', true",
        "'{\"photo\":\"label.jpg\"}', false",
        "'{\"quantity\":{\"value\":\"0.5\",\"uom\":\"mL\"}}', false",
        "'{}', true"
    })
    void aPhotographMayStandForASample(String retention, boolean lacks) {
        assertThat(lacking("{'retention':" + retention + "}").contains("retention-sample"))
                .isEqualTo(lacks);
    }

    @Test
    void oneDayOfCountingIsEnoughForACulture() {
        var fed = "{'day':'3','at':'2026-03-05T09:00:00+08:00','performedBy':'A'}";
        var counted =
                "{'day':'5','at':'2026-03-07T09:00:00+08:00','performedBy':'A','viability':'93','density':{'value':'0.8','uom':'10*6/mL'}}";
        assertThat(lacking("{'cultureDays':[" + fed + "," + counted + "]}")).isEmpty();
        assertThat(lacking("{'cultureDays':[" + fed + "]}")).containsExactly("culture-count", "culture-viability");
    }

    @ParameterizedTest
    @CsvSource({"One, Two, false", "One, one, true", "One, , true"})
    void theSecondPersonAtTheBedsideIsAnother(String first, String second, boolean lacks) {
        var given = "{'administration':{'infusionStart':'2026-03-18T09:00:00+08:00','bedsideCheckedBy':'" + first
                + "','bedsideSecondPerson':'" + (second == null ? "" : second) + "'}}";
        assertThat(lacking(given).contains("bedside-second-person")).isEqualTo(lacks);
    }

    @ParameterizedTest
    @CsvSource({"09:30, 30, 0", "09:31, 30, 1", "09:29, 30, -1", "09:31, , unknown", ", 30, unknown"})
    void timeInUseRunsFromTheThawToTheEndOfTheInfusion(String ended, String limit, String excess) {
        var given =
                "{'administration':{'thawedAt':'2026-03-18T09:00:00+08:00','infusionStart':'2026-03-18T09:10:00+08:00'"
                        + (ended == null ? "" : ",'infusionEnd':'2026-03-18T" + ended + ":00+08:00'")
                        + (limit == null ? "" : ",'inUseLimit':{'value':'" + limit + "','uom':'min'}") + "}}";
        assertThat(excess(given, "time-in-use")).isEqualTo(excess);
        assertThat(excess(given, "infused-before-thaw")).isEqualTo("-10");
    }

    @ParameterizedTest
    @CsvSource({
        "-150, , -130, -20",
        "-130, , -130, 0",
        "-129.9, , -130, 0.1",
        "8, 2, 8, 0",
        "8.1, 2, 8, 0.1",
        "8, 2, , unknown"
    })
    void aProductKeptDeepColdMayHaveAnUpperLimitOnly(String highest, String low, String high, String excess) {
        var sent =
                "{'dispatch':{'deliveredAt':'2026-03-18T09:00:00+08:00','lowestTemperature':{'value':'2','uom':'Cel'},"
                        + "'highestTemperature':{'value':'" + highest + "','uom':'Cel'}"
                        + (low == null ? "" : ",'lowerTemperatureLimit':{'value':'" + low + "','uom':'Cel'}")
                        + (high == null ? "" : ",'upperTemperatureLimit':{'value':'" + high + "','uom':'Cel'}") + "}}";
        assertThat(excess(sent, "dispatch-temperature")).isEqualTo(excess);
    }

    @Test
    void aFindingCitesTheClausesOfItsLineOnly() {
        var found = book.assess(of("{'freezing':{'programId':'P'},'samples':[{}]}", "EU")).findings().stream()
                .filter(finding -> finding.rule().equals(ENTRIES))
                .toList();
        assertThat(found).singleElement().satisfies(finding -> {
            assertThat(finding.address()).endsWith("#/freezing/curveFile");
            assertThat(finding.message()).startsWith("Not recorded: freezing curve.");
            assertThat(finding.messageChinese()).startsWith("\u672a\u8bb0\u5f55\uff1a\u964d\u6e29\u66f2\u7ebf\u3002");
            assertThat(finding.citations()).extracting(Citation::guideline).containsExactly("pics-annex2a");
        });
        var china = book.assess(of("{'freezing':{'programId':'P'}}", "CN")).findings().stream()
                .filter(finding -> finding.rule().equals(ENTRIES))
                .toList();
        assertThat(china).extracting(Finding::address).hasSize(2).allMatch(at -> at.contains("#/freezing/"));
        assertThat(china)
                .allSatisfy(finding -> assertThat(finding.citations())
                        .extracting(Citation::guideline)
                        .containsExactly("cn-cfdi-cell-gmp-2022"));
    }

    @Test
    void presenceDoesNotCountAsHavingBeenLookedAt() {
        var statement = book.assess(of("{'freezing':{'programId':'P','curveFile':'c.csv','performedBy':'A'}}", "CN"));
        assertThat(statement.unseen()).contains("/freezing/programId", "/freezing/curveFile", "/freezing/performedBy");
    }

    @Test
    void aGuidelineThatDoesNotSpeakOfTheProductIsSilent() {
        var given = of(
                "{'header':{'productCode':'P-1','productionDate':'2026-03-02'},"
                        + "'administration':{'infusionStart':'2026-03-18T09:00:00+08:00'}}",
                "CN");
        assertThat(book.assess(given).findings()).extracting(Finding::rule).contains(BEDSIDE);
        assertThat(book.assess(withType(given, "MSC")).findings())
                .extracting(Finding::rule)
                .contains(BEDSIDE);
        var other = book.assess(withType(given, "CAR-T"));
        assertThat(other.findings()).extracting(Finding::rule).doesNotContain(BEDSIDE);
        assertThat(other.notApplicable()).extracting(NotApplicable::rule).contains(BEDSIDE);
    }

    private static Examination withType(Examination given, String type) {
        var specification = CanonicalJson.read(
                ProductSpecification.class,
                ("{\"code\":\"S\",\"productCode\":\"P-1\",\"effectiveFrom\":\"2026-01-01\",\"productType\":\"" + type
                                + "\"}")
                        .getBytes(StandardCharsets.UTF_8));
        return new Examination(
                given.batch(),
                given.lots(),
                List.of(new Addressed<>(org.cellgmp.record.Address.of("PS-2026-0001", 1), specification)),
                given.jurisdictions(),
                given.asOf());
    }
}
