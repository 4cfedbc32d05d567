package org.cellgmp.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.TrialProtocol;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A complete protocol is found in nothing; each thing that is taken from it is found, and where the law asks otherwise, otherwise. */
class TrialStatementTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-20T10:00:00+08:00");
    private static RuleBook book;
    private static String complete;

    @BeforeAll
    static void load() throws IOException {
        book = RuleBook.load(TrialStatementTest.class.getClassLoader());
        try (var in = TrialStatementTest.class.getResourceAsStream("trial-of-stem-cells.json")) {
            complete = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterAll
    static void close() {
        book.close();
    }

    private static Statement judged(String json, OffsetDateTime at, String... jurisdictions) {
        var trial = CanonicalJson.read(TrialProtocol.class, json.getBytes(StandardCharsets.UTF_8));
        return book.assess(
                new TrialExamination(new Addressed<>(Address.of("TP-2026-0001", 1), trial), Set.of(jurisdictions), at));
    }

    private static List<String> found(String json, String... jurisdictions) {
        return judged(json, NOW, jurisdictions).findings().stream()
                .map(finding ->
                        finding.rule() + " " + Address.parse(finding.address()).pointer())
                .toList();
    }

    private static String with(String from, String to) {
        assertThat(complete).contains(from);
        return complete.replace(from, to);
    }

    @Test
    void aCompleteProtocolIsFoundInNothingAnywhere() {
        var statement = judged(complete, NOW, "CN", "US", "EU");
        assertThat(statement.findings()).extracting(Finding::message).isEmpty();
        assertThat(statement.passed()).hasSizeGreaterThan(15);
        assertThatThrownBy(() -> judged(complete, NOW)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"stagger\":{\"value\":\"14\",\"uom\":\"d\"},' | '' | cn-cde-stem-trial-2023/ch-2-1-2-5/1 /doseLevels/0/stagger",
                "'\"scope\":\"trial\"' | '\"scope\":\"cohort\"' | cn-cde-stem-trial-2023/ch-2-1-2-6/1 /stoppingRules",
                "'\"charter\":\"DMC-1\",' | '' | cn-cde-stem-trial-2023/ch-2-1-2-7/1 /oversight/charter",
                "'\"doseRationale\":\"a tenth of the dose without harm in animals\",' | '' | cn-cde-stem-trial-2023/ch-2-2-2-3/1 /design/doseRationale",
                "'\"maximumStep\":\"3.2\"' | '\"maximumStep\":\"2.9\"' | cn-cde-stem-trial-2023/ch-2-2-2-3/2 /doseLevels/1/dose",
                "'treatment-emergent adverse events' | 'overall survival' | cn-cde-stem-trial-2023/ch-2-2-1-1/1 /endpoints",
                "'pregnant or breast-feeding' | 'left-handed' | cn-cde-stem-trial-2023/ch-2-1-1-7/1 /criteria",
                "'{\"risk\":\"embolism\",' | '{\"risk\":\"other\",' | cn-cde-stem-trial-2023/ch-2-1-2-4/1 /risks",
                "'\"contactMonths\":\"12\",' | '\"contactMonths\":\"13\",' | cn-cde-gt-ltfu-2021/r5/1 /oversight/contactMonths",
                "'\"healthyVolunteers\":false' | '\"healthyVolunteers\":true' | cn-cde-stem-trial-2023/ch-2-1-1-1/1 /population/healthyVolunteers",
                "'\"minimumAge\":{\"value\":\"18\",\"uom\":\"a\"}' | '\"minimumAge\":{\"value\":\"215\",\"uom\":\"mo\"}' | cn-cde-stem-trial-2023/ch-2-1-1-6/1 /population/minimumAge",
                "'donor-specific antibodies' | 'blood count' | cn-cde-stem-trial-2023/ch-1-3-3/2 /activities",
                "'\"ethicsReviewOn\":\"2026-05-20\"' | '\"ethicsReviewOn\":\"2026-07-01\"' | cn-cde-stem-trial-2023/ch-1-2-4/1 /pathway/ethicsReviewOn",
                "'\"path\":\"drug-registration\",' | '' | cn-cde-stem-trial-2023/ch-1-2-1/1 /pathway/path",
                "'that the effect cannot be stopped' | 'parking' | cn-cde-stem-trial-2023/ch-2-1-2-1/1 /consent"
            })
    void whatIsTakenAwayIsFoundAndNothingElse(String from, String to, String expected) {
        assertThat(found(with(from, to == null ? "" : to), "CN")).containsExactly(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "integrating, 179, true",
        "integrating, 180, false",
        "editing, 179, true",
        "AAV, 59, true",
        "AAV, 60, false",
        "none, 24, false"
    })
    void howLongSubjectsAreFollowedDependsOnWhatWasDoneToTheGenes(String change, String months, boolean tooShort) {
        var json = with("\"modification\":\"none\"", "\"modification\":\"" + change + "\"")
                .replace("\"followUpMonths\":\"24\"", "\"followUpMonths\":\"" + months + "\"");
        for (var jurisdiction : List.of("CN", "US"))
            assertThat(found(json, jurisdiction)
                            .contains("cn-cde-immune-trial-2021/ch-3-1-1/1 /oversight/followUpMonths"))
                    .as(jurisdiction)
                    .isEqualTo(tooShort);
    }

    @Test
    void immuneCellsAreAskedOtherThings() {
        var json = with("\"cellClass\":\"MSC\"", "\"cellClass\":\"NK\"");
        assertThat(found(json, "CN"))
                .contains("cn-cde-immune-trial-2021/ch-2-2-2/1 /design/toxicityWindow")
                .noneMatch(one -> one.startsWith("cn-cde-stem-trial-2023/ch-2-1-1-7"))
                .filteredOn(one -> one.endsWith("/risks"))
                .hasSize(4);
    }

    @Test
    void theOtherPathHasItsOwnPapersFromTheDayOfItsDecree() {
        var json = with(
                "\"path\":\"drug-registration\",",
                "\"path\":\"biomedical-new-technology\",\"subjectsPay\":true,"
                        + "\"institutionGrade\":\"2A\",\"retentionYears\":\"29\",");
        var asked = List.of(
                "cn-state-council-818/fee/1 /pathway/subjectsPay",
                "cn-state-council-818/institution/1 /pathway/institutionGrade",
                "cn-state-council-818/retention/1 /pathway/retentionYears",
                "cn-state-council-818/two-reviews/1 /pathway/academicReviewOn");
        assertThat(found(json, "CN")).containsExactlyInAnyOrderElementsOf(asked);
        assertThat(found(complete, "CN")).isEmpty();
        var before = judged(json, OffsetDateTime.parse("2026-04-30T10:00:00+08:00"), "CN");
        assertThat(before.findings()).hasSize(4).allMatch(Finding::notice);
        assertThat(judged(json, OffsetDateTime.parse("2026-05-01T10:00:00+08:00"), "CN")
                        .findings())
                .hasSize(4)
                .noneMatch(Finding::notice);
    }

    @Test
    void partnersFromAbroadBringTheirOwnPapers() {
        var foreign = with(
                "\"foreignInvested\":false,\"foreignParty\":false,\"materialLeaves\":false,",
                "\"foreignInvested\":true,\"zone\":\"elsewhere\",\"foreignParty\":true,\"materialLeaves\":true,");
        assertThat(found(foreign, "CN"))
                .containsExactlyInAnyOrder(
                        "cn-mofcom-568-2024/ch-1-1/1 /pathway/zone",
                        "cn-hgr-reg-2019/art-22-1/1 /pathway/resources",
                        "cn-hgr-reg-2019/art-22-1/1 /pathway/exportCertificate");
        assertThat(judged(foreign, NOW, "CN").findings()).noneMatch(Finding::advisory);
        assertThat(found(foreign.replace("elsewhere", "Hainan"), "CN")).noneMatch(one -> one.startsWith("cn-mofcom"));
        assertThat(found(foreign, "EU")).isEmpty();
    }

    @Test
    void whatIsOwedAfterAnApprovalOnConditionIsDueOnADay() {
        var owed = with("\"conditionalApproval\":false", "\"conditionalApproval\":true");
        assertThat(found(owed, "CN")).containsExactly("cn-drug-law-2019/art-26/1 /commitments");
        assertThat(found(
                        owed.replace(
                                "\"commitments\":[]", "\"commitments\":[{\"study\":\"S\",\"dueOn\":\"2026-11-20\"}]"),
                        "CN"))
                .isEmpty();
        assertThat(found(
                        owed.replace(
                                "\"commitments\":[]", "\"commitments\":[{\"study\":\"S\",\"dueOn\":\"2026-11-19\"}]"),
                        "CN"))
                .containsExactly("cn-drug-law-2019/art-78/1 /commitments/0/dueOn");
    }

    @Test
    void aTrialThatIsOverIsJudgedByTheLawOfItsLastDay() {
        var statement = judged(
                with("\"dates\":[", "\"dates\":[{\"name\":\"completion\",\"on\":\"2020-03\",\"certainty\":\"actual\"},")
                        .replace("\"charter\":\"DMC-1\",", ""),
                NOW,
                "CN");
        assertThat(statement.findings()).isEmpty();
        assertThat(statement.notApplicable())
                .anyMatch(one -> one.rule().equals("cn-cde-stem-trial-2023/ch-2-1-2-7/1")
                        && one.why().contains("2020-03-31"));
    }

    @Test
    void silenceCountsOnlyOnceTheProtocolItselfAndTheKindOfCellAreRecorded() {
        assertThat(found("{\"protocolId\":\"NCT00000001\"}", "CN", "US", "EU")).isEmpty();
        assertThat(found("{\"protocolId\":\"NCT00000001\",\"edition\":\"1\"}", "CN"))
                .contains("cn-cde-stem-trial-2023/ch-1-2-2/1 /cells/cellClass")
                .noneMatch(one -> one.contains("ch-2-1-2-6"));
        assertThat(found("{\"protocolId\":\"X\",\"edition\":\"1\",\"cells\":{\"cellClass\":\"MSC\"}}", "CN"))
                .contains("cn-cde-stem-trial-2023/ch-2-1-2-6/1 /stoppingRules");
        assertThat(found("{\"protocolId\":\"X\",\"edition\":\"1\",\"productType\":\"other\"}", "CN"))
                .noneMatch(one -> one.contains("ch-2-1-2-6") || one.contains("cellClass"));
    }
}
