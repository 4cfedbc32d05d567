package org.cellgmp.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import org.cellgmp.guideline.site.SiteCondition;
import org.cellgmp.guideline.site.SiteOperator;
import org.cellgmp.guideline.site.SitePart;
import org.cellgmp.guideline.site.SiteRule;
import org.cellgmp.guideline.site.SiteTable;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.QcResult;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class KeptProgramTest {
    private static final String RULE = "guideline/cn-gmp-2010/art-223-6/1-tester-is-reviewer/rule.yaml";

    private static byte[] packed;

    @BeforeAll
    static void pack() {
        packed = Program.pack(RuleBook.class.getClassLoader());
    }

    private static Map<String, byte[]> files(byte[] jar) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new JarInputStream(new ByteArrayInputStream(jar))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry())
                files.put(entry.getName(), in.readAllBytes());
        }
        return files;
    }

    private static byte[] jar(Map<String, byte[]> files) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var jar = new JarOutputStream(out)) {
            for (var file : files.entrySet()) {
                jar.putNextEntry(new JarEntry(file.getKey()));
                jar.write(file.getValue());
                jar.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** The class as an older source would have made it: other words among its constants. */
    private static byte[] saying(byte[] bytes, String now, String then) {
        assertThat(then).hasSameSizeAs(now);
        var latin = new String(bytes, StandardCharsets.ISO_8859_1);
        assertThat(latin).contains(now);
        return latin.replace(now, then).getBytes(StandardCharsets.ISO_8859_1);
    }

    private static Examination withFindings() {
        var batch = new ConformingBatch();
        var first = batch.qcResults.get(0);
        batch.qcResults.set(
                0,
                new QcResult(
                        first.test(),
                        first.method(),
                        first.methodVersion(),
                        first.sampledAt(),
                        first.testedAt(),
                        first.result(),
                        first.uom(),
                        first.status(),
                        first.dueOn(),
                        "Analyst One",
                        "Analyst One",
                        first.reviewedAt(),
                        first.laboratory(),
                        first.eventId()));
        return batch.examination();
    }

    private static SiteTable site() {
        return new SiteTable(
                "SR-2026-0001",
                "1",
                new Wording("Ours", "企业"),
                new Wording("why", "理由"),
                "ResultFact",
                List.of(new SiteRule(
                        "R1",
                        "8",
                        Severity.OTHER,
                        List.of(new SiteCondition(
                                "B", SitePart.MUST, "reviewedBy", SiteOperator.IS_NOT, List.of("Analyst One"), null)),
                        null,
                        null)),
                List.of(),
                LocalDate.of(2026, 1, 1));
    }

    @Test
    void packingIsTheSameEachTimeAndHoldsNoStranger() throws Exception {
        assertThat(Program.pack(RuleBook.class.getClassLoader())).isEqualTo(packed);
        var names = files(packed).keySet();
        assertThat(names).allMatch(Program::own).contains(RULE, "org/cellgmp/guideline/fact/ResultFact.class");
        assertThat(names).noneMatch(name -> name.contains("KeptProgramTest") || name.contains("ConformingBatch"));
    }

    @Test
    void keptRulebookSaysWhatTheSameBookSaysHere() {
        var examination = withFindings();
        try (var book = RuleBook.load(RuleBook.class.getClassLoader())) {
            var joined = book.with(List.of(site()));
            var here = joined.assess(examination);
            assertThat(here.findings()).anyMatch(one -> one.rule().equals("site/SR-2026-0001/R1"));
            var there = new KeptProgram(packed).judge(Papers.of(examination, List.of(site())));
            assertThat(there).isEqualTo(CanonicalJson.write(here));
            assertThat(here.rulebook()).isNotEqualTo(book.digest());
        }
    }

    /** One rule of an older age was graver and spoke other words; its program judged results by another class. */
    @Test
    void olderRulebookGivesTheOldResultBesideTheNew() throws Exception {
        var older = files(packed);
        var yaml = new String(older.get(RULE), StandardCharsets.UTF_8);
        assertThat(yaml).contains("severity: ");
        older.put(
                RULE,
                yaml.replaceFirst("severity: [a-z]+", "severity: critical")
                        .replaceFirst("(?m)^version: .*$", "version: \"0\"")
                        .getBytes(StandardCharsets.UTF_8));
        var name = "org/cellgmp/guideline/Judgement.class";
        older.put(
                name,
                saying(
                        older.get(name),
                        "Nothing in the record is of the kind",
                        "Nothing of that age is of such kinds"));
        var examination = withFindings();
        var papers = Papers.of(examination, List.of());
        var now = CanonicalJson.read(Statement.class, new KeptProgram(packed).judge(papers));
        var then = (Map<?, ?>) CanonicalJson.parse(new KeptProgram(jar(older)).judge(papers));
        assertThat(then.get("rulebook")).isNotEqualTo(now.rulebook());
        var found = now.findings().stream()
                .filter(one -> one.rule().equals("cn-gmp-2010/art-223-6/1"))
                .findFirst()
                .orElseThrow();
        assertThat(found.severity()).isNotEqualTo(Severity.CRITICAL);
        var old = ((List<?>) then.get("findings"))
                .stream()
                        .map(one -> (Map<?, ?>) one)
                        .filter(one -> "cn-gmp-2010/art-223-6/1".equals(one.get("rule")))
                        .findFirst()
                        .orElseThrow();
        assertThat(old.get("severity")).isEqualTo("CRITICAL");
        assertThat(old.get("ruleVersion")).isEqualTo("0");
        // Words that only the program of that age speaks.
        assertThat(then.get("notApplicable").toString()).contains("Nothing of that age");
        assertThat(now.notApplicable().toString()).doesNotContain("Nothing of that age");
        assertThat(CanonicalJson.read(Statement.class, new KeptProgram(packed).judge(papers)))
                .isEqualTo(now);
    }

    @Test
    void whatIsNoRulebookIsRefused() throws Exception {
        var files = files(packed);
        files.put("org/cellgmp/web/Evil.class", new byte[1]);
        assertThatThrownBy(() -> new KeptProgram(jar(files))).hasMessageContaining("Evil");
        assertThatThrownBy(() -> new KeptProgram(jar(Map.of("site/vocabulary.txt", new byte[0])))
                        .judge(Papers.of(withFindings(), List.of())))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
