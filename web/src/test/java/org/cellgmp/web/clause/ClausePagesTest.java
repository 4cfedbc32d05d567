package org.cellgmp.web.clause;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cellgmp.clause.AttestationContent;
import org.cellgmp.clause.AttestationView;
import org.cellgmp.clause.Attested;
import org.cellgmp.clause.CheckAct;
import org.cellgmp.clause.CheckContent;
import org.cellgmp.clause.CheckRow;
import org.cellgmp.clause.CheckState;
import org.cellgmp.clause.CheckView;
import org.cellgmp.clause.ClauseStanding;
import org.cellgmp.clause.ClauseState;
import org.cellgmp.clause.ClauseView;
import org.cellgmp.clause.GuidelineStanding;
import org.cellgmp.clause.Signing;
import org.cellgmp.conformity.RestingBatch;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.guideline.Answer;
import org.cellgmp.guideline.Register;
import org.cellgmp.guideline.RegisteredClause;
import org.cellgmp.guideline.Registers;
import org.cellgmp.guideline.Wording;
import org.cellgmp.web.page.Complaint;
import org.cellgmp.web.page.Language;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Rendering;
import org.cellgmp.web.page.Typing;
import org.cellgmp.web.page.View;
import org.cellgmp.web.recordkeeping.Exhibits;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Pages of clauses, attestations and source checks in every state, in both languages, with words that mean harm. */
public class ClausePagesTest {
    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-01T09:00:00+08:00");
    private static final Wording WORDS = new Wording("Item <1>", "第<1>条");
    private static final Register REGISTER = Registers.load(Registers.class.getClassLoader())
            .of("cn-cfdi-cell-gmp-2022")
            .orElseThrow();

    /** The page of a guideline of which nothing was attested. */
    public static View register(Register register, PageContext page) throws Refusal {
        var standings = register.clauses().stream()
                .map(clause -> standing(clause, null))
                .toList();
        var shown = ShownClauses.of(new GuidelineStanding(register, null, standings), null, null);
        return View.of("conformity/register")
                .with("shown", shown)
                .with("states", shown.states(page))
                .with("kinds", shown.kinds(page))
                .with("products", List.of("P-1"))
                .with("mayAttest", false);
    }

    /** Of all these registers nothing was attested. */
    public static ShownGuidelines shown(List<Register> registers, String sort) throws Refusal {
        var standings = registers.stream()
                .map(register -> new GuidelineStanding(
                        register,
                        null,
                        register.clauses().stream()
                                .map(clause -> standing(clause, null))
                                .toList()))
                .toList();
        return ShownGuidelines.of(standings, sort);
    }

    private static ClauseStanding standing(RegisteredClause clause, Attested attested) {
        boolean open =
                clause.answered() == Answer.PLANNED || clause.answered() == Answer.BY_EVIDENCE && attested == null;
        var state = open
                ? ClauseState.OPEN
                : attested != null && attested.overdue(LocalDate.parse("2026-03-09"))
                        ? ClauseState.OVERDUE
                        : ClauseState.ANSWERED;
        return new ClauseStanding(clause, state, attested, attested != null, "SK-2026-0001", "SK-2026-0002");
    }

    private static Attested attested(Attested.State state, LocalDate review) {
        boolean over = state != Attested.State.STANDING;
        return new Attested(
                "AT-2026-0001",
                1,
                state,
                REGISTER.guideline(),
                REGISTER.edition(),
                evidence().key(),
                "P-<1>",
                "file <7>",
                List.of("DC-2026-0001"),
                review,
                "Qu Al",
                AT,
                over ? "Qu Pe" : null,
                over ? AT : null,
                over ? "<wrong>" : null,
                state == Attested.State.RENEWED ? "AT-2026-0002/1" : null,
                3);
    }

    private static RegisteredClause evidence() {
        return REGISTER.clauses().stream()
                .filter(clause -> clause.answered() == Answer.BY_EVIDENCE)
                .findFirst()
                .orElseThrow();
    }

    private static CheckView check(CheckState state, Map<CheckAct, Refusal> whyNot) {
        var words = new CheckContent.Words(WORDS, WORDS);
        var said = new CheckContent.Said(
                "SK-2026-0001",
                REGISTER.guideline(),
                evidence().key(),
                REGISTER.edition(),
                "print <2>",
                "d".repeat(64),
                "text<.pdf",
                "12",
                words,
                words,
                "<note>",
                "qa");
        var signed = new Signing("qa", "Qu Al", AT, "SG-2026-0001", "e".repeat(64), "so");
        var ended = state.over() ? new CheckContent.Ended("qa", "Qu Al", AT, "<late>", null, "SK-2026-0003") : null;
        return new CheckView(
                "SK-2026-0001",
                2,
                state,
                new CheckContent(said, signed, signed, ended),
                "f".repeat(64),
                "Qu Al",
                AT,
                whyNot);
    }

    private static void clean(String html) {
        assertThat(html).doesNotContain("\u2308", "<1>", "<7>", "<wrong>", "<note>", "<late>", "<2>", "text<.pdf");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aGuidelineShowsAllItsClausesAndIsNarrowed(Language language) throws Exception {
        var page = Rendering.as(language, "/guidelines/x", "product=P", Role.QA_MANAGER);
        var standings = REGISTER.clauses().stream()
                .map(clause -> standing(
                        clause,
                        clause.key().equals(evidence().key())
                                ? attested(Attested.State.STANDING, LocalDate.parse("2026-03-08"))
                                : null))
                .toList();
        var whole = new GuidelineStanding(REGISTER, "P-<1>", standings);
        for (var show : ShownClauses.Show.values())
            for (var by : new String[] {null, "by-evidence", "planned"}) {
                var shown = ShownClauses.of(whole, show.word(), by);
                var html = Rendering.html(
                        View.of("conformity/register")
                                .with("shown", shown)
                                .with("states", shown.states(page))
                                .with("kinds", shown.kinds(page))
                                .with("products", List.of("P-2"))
                                .with("mayAttest", true),
                        page);
                clean(html);
                shown.book(page).close();
            }
        assertThat(ShownClauses.of(whole, "overdue", null).rows()).hasSize(1);
        assertThat(whole.percentages().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isEqualTo(100);
        clean(Rendering.html(register(REGISTER, page), page));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aClauseShowsWhatWasDoneAboutIt(Language language) {
        var page = Rendering.as(language, "/guidelines/x/clauses/y", null, Role.QA_MANAGER);
        var all = new ArrayList<Attested>();
        for (var state : Attested.State.values()) all.add(attested(state, LocalDate.parse("2026-03-08")));
        var checks = new ArrayList<CheckView>();
        for (var state : CheckState.values()) checks.add(check(state, Map.of()));
        for (boolean may : new boolean[] {true, false}) {
            var view = new ClauseView(
                    REGISTER,
                    evidence(),
                    standing(evidence(), may ? all.get(0) : null),
                    may ? all : List.of(),
                    may ? checks : List.of());
            var html = Rendering.html(
                    View.of("clause/clause")
                            .with("clause", view)
                            .with("product", may ? "P-<1>" : null)
                            .with("mayAttest", may)
                            .with("mayCheck", may),
                    page);
            clean(html);
            assertThat(html.contains("/attestations/new?")).isEqualTo(may);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void refusedFormsKeepWhatWasTyped(Language language) throws Exception {
        var problems = List.of(new Complaint("reviewOn", "reviewOn", "Too late.", "Mend it."));
        var page = Rendering.as(language, "/attestations/new", null, Role.QA_MANAGER);
        var typed = new AttestForm(
                REGISTER.guideline(),
                List.of(evidence().key(), "no-<1>"),
                Map.of(
                        "product",
                        "P-<1>",
                        "evidence-0",
                        "file <7>",
                        "before-0",
                        "AT-2026-0001/1",
                        "reviewOn",
                        "2027-01-01"));
        var byKey = REGISTER.clauses().stream()
                .map(clause -> standing(clause, null))
                .collect(Collectors.toMap(one -> one.clause().key(), Function.identity()));
        for (var form : List.of(typed, new AttestForm(REGISTER.guideline(), List.of(), Map.of()))) {
            var html = Rendering.html(
                    View.of("clause/attest")
                            .with("register", REGISTER)
                            .with("typed", form)
                            .with("byKey", byKey)
                            .with("problems", problems),
                    page);
            clean(html);
            assertThat(html.contains("file &lt;7&gt;")).isEqualTo(form == typed);
        }
        assertThat(typed.order().lines().get(0).evidence()).isEqualTo("file <7>");
        assertThat(typed.order().lines().get(1).evidence()).isNull();
        var source = new SourceForm(
                Map.of("guideline", REGISTER.guideline(), "clause", evidence().key(), "says", "file <7>"));
        var html = Rendering.html(
                View.of("clause/check")
                        .with(
                                "clause",
                                new ClauseView(REGISTER, evidence(), standing(evidence(), null), List.of(), List.of()))
                        .with("typed", source)
                        .with("problems", problems),
                Rendering.as(language, "/source-checks/new", null, Role.REGULATORY_WRITER));
        clean(html);
        assertThat(html).contains("file &lt;7&gt;", "Too late.");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void attestationsAreShownInEveryState(Language language) {
        var page = Rendering.as(language, "/attestations", null, Role.QA_MANAGER);
        var rows = new ArrayList<Attested>();
        for (var state : Attested.State.values()) {
            var line = attested(state, LocalDate.parse("2026-03-08"));
            rows.add(line);
            var content = new AttestationContent(
                    "AT-2026-0001",
                    "P-<1>",
                    line.reviewOn(),
                    List.of(new AttestationContent.Line(
                            line.guideline(),
                            line.edition(),
                            line.clause(),
                            WORDS,
                            WORDS,
                            line.evidence(),
                            line.references(),
                            "AT-2025-0001/4")));
            var signed = new Signing("qa", "Qu Al", AT, "SG-2026-0001", "e".repeat(64), "<note>");
            for (var whyNot :
                    new Refusal[] {null, new Refusal(Refusal.Reason.NOT_ALLOWED, "clause.attest-role", "x")}) {
                var html = Rendering.html(
                        View.of("clause/attestation")
                                .with(
                                        "attestation",
                                        new AttestationView(
                                                "AT-2026-0001", content, "c".repeat(64), signed, List.of(line), whyNot))
                                .with("typing", Typing.NONE)
                                .with("problems", List.of())
                                .with("exhibits", new Exhibits(List.of(), null, true))
                                .with("signatures", List.of())
                                .with("story", List.of())
                                .with("moreStory", null),
                        page);
                clean(html);
                assertThat(html.contains("/lines/1/withdrawal"))
                        .isEqualTo(state == Attested.State.STANDING && whyNot == null);
            }
        }
        for (var list : List.of(rows, new ArrayList<Attested>()))
            clean(Rendering.html(
                    View.of("clause/attestations")
                            .with("rows", list)
                            .with("next", "2026-01-01.4")
                            .with("chips", List.of()),
                    page));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sourceChecksAreShownInEveryState(Language language) {
        var page = Rendering.as(language, "/source-checks", null, Role.QA_MANAGER);
        var rows = new ArrayList<CheckRow>();
        for (var state : CheckState.values()) {
            rows.add(new CheckRow("SK-2026-0001", state, "g", "c", WORDS, "print <2>", "Qu Al", AT));
            var refused = new Refusal(Refusal.Reason.NOT_ALLOWED, "clause.check-role", "SK-2026-0001");
            for (var whyNot : List.of(
                    Map.<CheckAct, Refusal>of(),
                    Map.of(CheckAct.CONFIRM, refused, CheckAct.COUNTERSIGN, refused, CheckAct.REVOKE, refused))) {
                var check = check(state, whyNot);
                var resting = whyNot.isEmpty()
                        ? List.of(new RestingBatch("BR-2026-0001", "B-<1>", "P-1", "ST-2026-0001", 2))
                        : List.<RestingBatch>of();
                var html = Rendering.html(
                        View.of("clause/sourceCheck")
                                .with("check", check)
                                .with("resting", resting)
                                .with("restingInAll", resting.isEmpty() ? 0L : 21L)
                                .with("moreResting", resting.isEmpty() ? null : "/source-checks/x?batches=BR-2026-0001")
                                .with("rules", whyNot.isEmpty() ? List.of("a/b/1") : List.of())
                                .with("typing", Typing.NONE)
                                .with("problems", List.of())
                                .with("actions", SourceCheckPage.actions(page, check))
                                .with("mayDecline", whyNot.isEmpty())
                                .with("signatures", List.of())
                                .with("story", List.of())
                                .with("moreStory", null),
                        page);
                clean(html);
                assertThat(html.contains("data-resting=\"21\""))
                        .as(state + " " + whyNot)
                        .isEqualTo(!state.over() && !resting.isEmpty());
                assertThat(html.contains("href=\"/statements/ST-2026-0001\"")
                                && html.contains("?batches=BR-2026-0001#batches"))
                        .isEqualTo(!state.over() && !resting.isEmpty());
            }
        }
        for (var list : List.of(rows, new ArrayList<CheckRow>()))
            clean(Rendering.html(
                    View.of("clause/checks")
                            .with("rows", list)
                            .with("next", null)
                            .with("chips", List.of()),
                    page));
    }
}
