package org.cellgmp.conformity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.cellgmp.ground.Refusal;
import org.cellgmp.guideline.Finding;
import org.cellgmp.guideline.RuleBook;
import org.cellgmp.guideline.Statement;
import org.cellgmp.guideline.TrialExamination;
import org.cellgmp.intake.control.SourceFile;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.TrialProtocol;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rulebook says of protocols and registry entries that nobody here wrote. */
class StatementOnRealTrialsTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T10:00:00+08:00");
    private static final Path FOLDER = Path.of(System.getProperty("cellgmp.shared", "none"), "data/clinical");
    private static RuleBook book;

    @BeforeAll
    static void load() {
        assumeTrue(Files.isDirectory(FOLDER), "not run: the folder of test inputs is not there");
        book = RuleBook.load(RuleBook.class.getClassLoader());
    }

    @AfterAll
    static void close() {
        if (book != null) book.close();
    }

    private static List<TrialProtocol> trials(String file) throws IOException, Refusal {
        try (var in = Files.newInputStream(FOLDER.resolve(file))) {
            return SourceFile.read(in, ZoneId.of("Asia/Shanghai")).records().stream()
                    .map(TrialProtocol.class::cast)
                    .toList();
        }
    }

    private static Statement judged(TrialProtocol trial, String... jurisdictions) {
        return book.assess(new TrialExamination(
                new Addressed<>(Address.of("TP-2026-0001", 1), trial), Set.of(jurisdictions), NOW));
    }

    private static List<String> said(Statement statement) {
        return statement.findings().stream()
                .map(finding ->
                        finding.rule() + " " + Address.parse(finding.address()).pointer())
                .toList();
    }

    /** The entry of a registry is not the protocol: what it does not tell is not assessed, and nothing in it departs. */
    @ParameterizedTest
    @ValueSource(strings = {"ctgov-v2/get_nct06382129_20260811.json", "ctgov-v2/search_keytruda_limit3_20260811.json"})
    void noEntryOfARegistryIsFoundFault(String file) throws Exception {
        for (var trial : trials(file)) {
            var statement = judged(trial, "CN", "US", "EU");
            assertThat(statement.findings()).as(trial.title()).isEmpty();
            assertThat(statement.notAssessed()).as(trial.title()).hasSizeGreaterThan(60);
            assertThat(statement.notAssessed())
                    .extracting("rule")
                    .contains("cn-cde-stem-trial-2023/ch-2-1-2-6/1", "us-21cfr312/312.23-a-6/1");
        }
    }

    @Test
    void thePilotStudyLacksOnlyWhatCellsAskFor() throws Exception {
        var pilot = trials("usdm/CDISC_Pilot_Study.json").get(0);
        assertThat(said(judged(pilot, "US"))).isEmpty();
        assertThat(said(judged(pilot, "CN")))
                .containsExactly(
                        "cn-cde-stem-trial-2023/ch-1-2-2/1 /cells/cellClass",
                        "cn-cde-stem-trial-2023/ch-1-2-1/1 /pathway/path",
                        "cn-cde-stem-trial-2023/ch-1-2-2/1 /productType");
        assertThat(judged(pilot, "CN").findings()).noneMatch(Finding::advisory);
    }

    @Test
    void theDocumentOfAProtocolSpeaksForItsParts() throws Exception {
        var japanese = trials("m11-fhir/IGBJ_fhir.json").get(0);
        assertThat(TrialPlaces.jurisdictions(japanese)).containsExactly("CN");
        var statement = judged(japanese, "US");
        assertThat(said(statement))
                .containsExactlyInAnyOrder(
                        "ich-m11/amendment/1 /amendments/0/date",
                        "ich-m11/amendment/1 /amendments/0/reasons",
                        "ich-m11/amendment/1 /amendments/0/changes",
                        "ich-m11/amendment/1 /amendments/0/substantial");
        assertThat(statement.findings()).allMatch(Finding::advisory);
        assertThat(said(judged(trials("m11-fhir/IGBJ_usdm.json").get(0), "US"))).isEmpty();
    }

    @Test
    void aProtocolWithoutCriteriaAndSitesIsFound() throws Exception {
        var broken = judged(trials("usdm/invalid_section_levels.json").get(0), "US");
        assertThat(said(broken))
                .contains(
                        "us-21cfr312/312.23-a-6/1 /criteria",
                        "us-21cfr312/312.23-a-6/1 /sites",
                        "ich-m11/techspec/1 /sponsor");
        assertThat(broken.findings().get(0).advisory()).isFalse();
        assertThat(said(judged(trials("usdm/simple_1.json").get(0), "US")))
                .containsExactly("us-21cfr312/312.23-a-6/1 /sites", "ich-m11/techspec/1 /sponsor");
        assertThat(said(judged(trials("usdm/observational.json").get(0), "US")))
                .hasSize(8)
                .allMatch(one -> one.startsWith("ich-m11/amendment/1 /amendments/"));
    }

    /** What is left in it can be seen by who opens the demonstration: advisory findings, none that waits for anybody. */
    @Test
    void nothingInTheDemonstrationWaits() throws Exception {
        try (var in = StatementOnRealTrialsTest.class.getResourceAsStream("/demonstration/trial-protocols.json")) {
            var all = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).strip();
            var one = all.substring(1, all.length() - 1).getBytes(java.nio.charset.StandardCharsets.UTF_8);
            var statement = judged(CanonicalJson.read(TrialProtocol.class, one), "CN");
            assertThat(statement.findings())
                    .filteredOn(finding -> !finding.advisory())
                    .extracting(Finding::message)
                    .isEmpty();
            assertThat(said(statement)).contains("cn-cde-stem-trial-2023/ch-2-1-2-4/1 /risks");
        }
    }

    @Test
    void onlyRulesOverProtocolsSpeakOfProtocols() throws Exception {
        var trial = book.rules(RecordKind.TRIAL_PROTOCOL);
        var batch = book.rules(RecordKind.BATCH_RECORD);
        assertThat(trial).hasSizeGreaterThan(30).doesNotContainAnyElementsOf(batch);
        assertThat(trial.size() + batch.size()).isEqualTo(book.rules().size());
        var statement = judged(trials("usdm/CDISC_Pilot_Study.json").get(0), "CN", "US", "EU");
        var spoken = new ArrayList<String>();
        statement.passed().forEach(one -> spoken.add(one.rule()));
        statement.notAssessed().forEach(one -> spoken.add(one.rule()));
        statement.notApplicable().forEach(one -> spoken.add(one.rule()));
        statement.findings().forEach(one -> spoken.add(one.rule()));
        assertThat(spoken)
                .isNotEmpty()
                .allMatch(id -> trial.stream().anyMatch(rule -> rule.id().equals(id)));
        assertThat(CanonicalJson.read(Statement.class, CanonicalJson.write(statement)))
                .isEqualTo(statement);
    }
}
