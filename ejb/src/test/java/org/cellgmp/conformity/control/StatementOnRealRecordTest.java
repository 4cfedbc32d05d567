package org.cellgmp.conformity.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.cellgmp.guideline.Examination;
import org.cellgmp.guideline.Finding;
import org.cellgmp.guideline.RuleBook;
import org.cellgmp.guideline.Severity;
import org.cellgmp.guideline.Statement;
import org.cellgmp.intake.control.BatchmlReader;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the rulebook says of an executed BatchML record that nobody here wrote. */
class StatementOnRealRecordTest {
    static BatchRecord batch;
    static Statement statement;

    @BeforeAll
    static void assess() throws Exception {
        var source = Path.of(
                System.getProperty("cellgmp.shared", "none"),
                "data/isa88/samples/ProductionBatchRecord_Example_v06.xml");
        assumeTrue(Files.exists(source), "not run: the folder of test inputs is not there");
        try (var in = Files.newInputStream(source);
                var book = RuleBook.load(RuleBook.class.getClassLoader())) {
            batch = (BatchRecord)
                    BatchmlReader.read(in, ZoneId.of("Europe/Berlin")).records().get(0);
            statement = book.assess(new Examination(
                    new Addressed<>(Address.of("BR-2026-0001", 1), batch),
                    List.of(),
                    List.of(),
                    Set.of("CN", "EU", "US"),
                    OffsetDateTime.parse("2026-06-01T10:00:00+08:00")));
        }
    }

    @Test
    void noPhaseHasASecondPerson() {
        assertThat(of("cn-gmp-2010/art-175-4/2")).hasSize(12).allSatisfy(finding -> {
            assertThat(finding.address()).matches("BR-2026-0001/v1#/steps/[0-9]+/verifiedBy");
            assertThat(finding.severity()).isEqualTo(Severity.MAJOR);
            assertThat(finding.advisory()).isFalse();
        });
    }

    @Test
    void exception0124WasNeverApproved() {
        var findings = of("cn-gmp-2010/art-175-9/1");
        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).message()).contains("0124").contains("never approved");
        assertThat(event(findings.get(0).address()).id()).contains("0124");
    }

    @Test
    void exceptions0125And0126WereApprovedInTheInstantOfTheirConfirmation() {
        var findings = of("us-21cfr11/11.100-a/1");
        assertThat(findings).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.OTHER);
            assertThat(finding.message()).contains("same instant");
            assertThat(finding.alsoAbout()).hasSize(2);
        });
        assertThat(findings.get(0).message() + findings.get(1).message())
                .contains("0125")
                .contains("0126");
        assertThat(findings.get(0).message()).contains("15632578");
    }

    @Test
    void theThreeExceptionsAreOpen() {
        assertThat(of("cn-gmp-2010/art-230-6/1")).hasSize(3);
    }

    @Test
    void whatTheRecordDoesNotHoldIsNotAssessedAndNeverPassed() {
        assertThat(statement.notAssessed()).anySatisfy(absent -> {
            assertThat(absent.rule()).isEqualTo("cn-gmp-2010/art-113-114/2");
            assertThat(absent.address()).isEqualTo("BR-2026-0001/v1#/materials");
        });
        assertThat(statement.passed()).noneMatch(passed -> passed.rule().startsWith("eu-gmp-annex1-2022/9.15"));
        assertThat(statement.unseen()).anyMatch(pointer -> pointer.startsWith("/unmapped/"));
    }

    @Test
    void whatIsWrittenIsTheCanonicalFormAndWhatItSaysKnowsNoMoment() {
        var written = WrittenStatement.of(statement);
        assertThat(written.bytes()).isEqualTo(CanonicalJson.write(statement));
        var members = new TreeMap<>((Map<?, ?>) CanonicalJson.tree(statement));
        members.remove("asOf");
        assertThat(written.said()).isEqualTo(CanonicalJson.digest(members));
    }

    private static List<Finding> of(String rule) {
        return statement.findings().stream()
                .filter(finding -> finding.rule().equals(rule))
                .toList();
    }

    private static org.cellgmp.record.BatchEvent event(String address) {
        return batch.events().get(Integer.parseInt(address.substring(address.lastIndexOf('/') + 1)));
    }
}
