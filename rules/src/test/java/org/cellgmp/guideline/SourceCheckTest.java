package org.cellgmp.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import org.cellgmp.record.CanonicalJson;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What a confirmed clause changes in a statement, and what it does not. */
class SourceCheckTest {
    private static final String GUIDELINE = "cn-cfdi-cell-gmp-2022";
    private static RuleBook book;

    @BeforeAll
    static void load() {
        book = RuleBook.load(RuleBook.class.getClassLoader());
    }

    @AfterAll
    static void close() {
        book.close();
    }

    @Test
    void aCitationIsReadInTheWordsOfTheCheckOfItsEdition() {
        var register = book.register(GUIDELINE).orElseThrow();
        var citation = book.rules().stream()
                .flatMap(rule -> rule.citations().stream())
                .filter(one -> one.guideline().equals(GUIDELINE) && !one.sourceRead())
                .findFirst()
                .orElseThrow();
        var check = check(citation.key(), register.edition());
        var read = new SourceChecks(List.of(check)).in(citation);
        assertThat(read.sourceRead()).isTrue();
        assertThat(read.clause()).isEqualTo("Art. 9");
        assertThat(read.saysChinese()).isEqualTo("冷藏");
        assertThat(read.sourceCheck()).isEqualTo("SK-2026-0001");
        assertThat(new SourceChecks(List.of(check(citation.key(), "2031-01-01"))).in(citation))
                .isEqualTo(citation);
        assertThat(new SourceChecks(List.of(check("other", register.edition()))).in(citation))
                .isEqualTo(citation);
    }

    @Test
    void aRegisterShowsTheClauseAsChecked() {
        var register = book.register(GUIDELINE).orElseThrow();
        var pending = register.clauses().stream()
                .filter(clause -> !clause.sourceRead())
                .findFirst()
                .orElseThrow();
        var shown = new SourceChecks(List.of(check(pending.key(), register.edition()))).in(register);
        assertThat(shown.sourceRead()).isEqualTo(register.sourceRead() + 1);
        assertThat(shown.counts()).isEqualTo(register.counts());
        assertThat(shown.clause(pending.key()).orElseThrow().title().english()).isEqualTo("Kept cold");
    }

    @Test
    void aStatementWithoutChecksReadsAsItDidBefore() {
        var old = "{\"about\":\"BR-2026-0001/v1\",\"findings\":[],\"rulebook\":\"x\"}";
        var read = CanonicalJson.read(Statement.class, old.getBytes(StandardCharsets.UTF_8));
        assertThat(read.sourceChecks()).isEmpty();
        assertThat(new String(CanonicalJson.write(read), StandardCharsets.UTF_8))
                .doesNotContain("sourceChecks");
    }

    private static SourceCheck check(String clause, String edition) {
        return new SourceCheck(
                "SK-2026-0001",
                GUIDELINE,
                clause,
                edition,
                "print of 2022",
                "0".repeat(64),
                new Wording("Art. 9", "第九条"),
                new Wording("Kept cold", "冷藏"),
                OffsetDateTime.parse("2026-06-01T08:00:00+08:00"));
    }
}
