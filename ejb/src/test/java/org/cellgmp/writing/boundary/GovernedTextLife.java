package org.cellgmp.writing.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.audit.Act;
import org.cellgmp.document.ApprovalRequest;
import org.cellgmp.document.DocumentFile;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.document.DocumentSourceView;
import org.cellgmp.document.DocumentView;
import org.cellgmp.document.boundary.Documents;
import org.cellgmp.document.control.ABatch;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.Kept;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.cellgmp.writing.Facet;
import org.cellgmp.writing.Subject;
import org.cellgmp.writing.TextApproval;
import org.cellgmp.writing.TextDraft;
import org.cellgmp.writing.TextView;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A governed text from its first words to the documents that print it, whichever database it stands on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GovernedTextLife {
    private static final Actor RECORDER = House.person("rec", "Rec Order", Role.PRODUCTION_RECORDER);
    private static final Actor WRITER = House.person("wri", "Wri Ter", Role.REGULATORY_WRITER);
    private static final Actor APPROVER = House.person("app", "App Rover", Role.REGULATORY_APPROVER);
    private static final Actor OTHER = House.person("oth", "Oth Er", Role.REGULATORY_APPROVER);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @TempDir
    static Path home;

    private final House house;
    private final List<Act> trail;

    GovernedTextLife(TestDatabase database) throws Exception {
        house = new House(database);
        trail = house.heard();
        house.enrol(WRITER, APPROVER, OTHER);
    }

    @BeforeAll
    static void atHome() {
        System.setProperty("cellgmp.home", home.toString());
    }

    @AfterAll
    void close() {
        house.close();
    }

    private static TextDraft draft(String code, String section, String english, String chinese) {
        return new TextDraft(
                code,
                "P-1",
                section,
                10,
                Subject.PRODUCT,
                Facet.CONTROL,
                "Title of " + code,
                "标题 " + code,
                english,
                chinese,
                LONG_AGO,
                false);
    }

    private static TextDraft from(TextDraft draft, LocalDate day, boolean withdrawn) {
        return new TextDraft(
                draft.code(),
                draft.product(),
                draft.section(),
                draft.position(),
                draft.subject(),
                draft.facet(),
                draft.titleEnglish(),
                draft.titleChinese(),
                draft.english(),
                draft.chinese(),
                day,
                withdrawn);
    }

    private GovernedTexts texts() {
        return house.the(GovernedTexts.class);
    }

    private String write(TextDraft draft) throws Exception {
        return house.act(WRITER, () -> texts().write(draft));
    }

    private TextView newest(String number) throws Exception {
        return house.act(WRITER, () -> texts().history(number)).get(0);
    }

    private void approve(String number, Actor who) throws Exception {
        var newest = newest(number);
        house.act(who, () -> {
            texts().approve(
                            number,
                            new TextApproval(newest.version(), newest.sha256(), null, who.id(), House.PASSWORD));
            return null;
        });
    }

    private int revise(String number, TextDraft draft) throws Exception {
        int before = newest(number).version();
        return house.act(WRITER, () -> texts().revise(number, before, draft, "said better"));
    }

    private String keep(Kept record) throws Exception {
        return house.act(RECORDER, () -> house.the(Records.class).keep(record, null, "as executed"))
                .number();
    }

    private DocumentView make(String template, String... batches) throws Exception {
        return house.act(
                WRITER,
                () -> house.the(Documents.class)
                        .generate(new DocumentOrder(template, "P-1", List.of(batches), "both")));
    }

    private DocumentView now(DocumentView document) throws Exception {
        return house.act(WRITER, () -> house.the(Documents.class).get(document.number()));
    }

    private String lineage(DocumentView document) throws Exception {
        try (var in = house.act(
                WRITER,
                () -> house.the(Documents.class)
                        .open(document.number(), document.version(), DocumentFile.LINEAGE, false))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void only_what_is_approved_and_in_force_is_printed_and_names_its_edition() throws Exception {
        var batch =
                keep(ABatch.number("TXT-1").result("Viability", "97.90", "%").record());
        var number = write(draft("INTRO", "3.2.P.5.4", "First.\n\nSecond <b>.", "第一段。\n\n第二段。"));
        assertThat(number).matches("TX-[0-9]{4}-[0-9]{4,}");
        var before = make("batch-analyses", batch);
        assertThat(lineage(before)).doesNotContain(number);
        approve(number, APPROVER);
        assertThat(now(before).outdated()).isTrue();
        assertThat(now(before).sources().stream().filter(DocumentSourceView::lacking))
                .extracting(DocumentSourceView::record)
                .containsExactly(number);
        var made = make("batch-analyses", batch);
        assertThat(made.outdated()).isFalse();
        assertThat(lineage(made))
                .contains(number + "/v1#/english/1", number + "/v1#/chinese/0", number + "/v1#/titleEnglish");
        assertThat(house.act(WRITER, () -> house.the(Documents.class).uses(number, "/english/0")))
                .extracting(use -> use.name())
                .contains(made.number() + "/v1");
        assertThat(lineage(make("executed-batch-record", batch))).doesNotContain(number);
        // A later edition that nobody approved changes nothing; approved from tomorrow on, nothing either.
        revise(number, draft("INTRO", "3.2.P.5.4", "Changed.", "已改。"));
        assertThat(now(made).outdated()).isFalse();
        var tomorrow = HouseClock.nowAtSite().toLocalDate().plusDays(1);
        revise(number, from(draft("INTRO", "3.2.P.5.4", "Changed.", "已改。"), tomorrow, false));
        approve(number, APPROVER);
        assertThat(now(made).outdated()).isFalse();
        revise(number, draft("INTRO", "3.2.P.5.4", "Changed again.", "再改。"));
        approve(number, APPROVER);
        var stale = now(made);
        assertThat(stale.outdated()).isTrue();
        assertThatThrownBy(() -> house.act(
                        APPROVER,
                        () -> house.the(Documents.class)
                                .approve(
                                        made.number(),
                                        new ApprovalRequest(1, stale.pdf().sha256(), null, "app", House.PASSWORD))))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo("document.outdated"));
        var anew = house.act(WRITER, () -> house.the(Documents.class).regenerate(made.number(), 1, "text changed"));
        assertThat(anew.outdated()).isFalse();
        assertThat(lineage(anew)).contains("Changed again.");
        // Withdrawn: nothing is printed, and what printed it is out of date.
        revise(number, from(draft("INTRO", "3.2.P.5.4", "Changed again.", "再改。"), LONG_AGO, true));
        approve(number, APPROVER);
        assertThat(now(anew).outdated()).isTrue();
        assertThat(lineage(house.act(
                        WRITER, () -> house.the(Documents.class).regenerate(made.number(), 2, "text withdrawn"))))
                .doesNotContain(number);
        assertThat(trail).extracting(Act::name).contains("writing.text-written", "writing.text-approved");
    }

    @Test
    void a_text_below_a_heading_is_printed_under_the_nearest_and_refers_to_cells() throws Exception {
        var specification = keep(ABatch.specification(
                "TXT-S", LocalDate.of(2012, 1, 1), LocalDate.of(2012, 12, 31), ABatch.test("Viability", ">= 70", "%")));
        var batch =
                keep(ABatch.number("TXT-2").result("Viability", "97.90", "%").record());
        var cell = "{{" + specification + "#/tests/0/criterion}}";
        var number = write(
                draft("LIMIT", "3.2.R.9", "Limit " + cell + " {{" + batch + "#/identity/patientCode}}.", "限度" + cell));
        approve(number, APPROVER);
        var made = make("executed-batch-record", batch);
        assertThat(lineage(made))
                .contains(specification + "/v1#/tests/0/criterion", "\"printed\":\">= 70\"", number + "/v1#/english/0");
        assertThat(made.sources()).extracting(DocumentSourceView::record).contains(specification, number);
        house.act(
                RECORDER,
                () -> house.the(Records.class)
                        .revise(
                                specification,
                                1,
                                ABatch.specification(
                                        "TXT-S",
                                        LocalDate.of(2012, 1, 1),
                                        LocalDate.of(2012, 12, 31),
                                        ABatch.test("Viability", ">= 75", "%")),
                                null,
                                "slip of the pen"));
        assertThat(now(made).outdated()).isTrue();
    }

    @Test
    void what_cannot_be_printed_is_refused_with_its_place() throws Exception {
        refused("writing.code-unreadable", draft("no code", "3.2.P.1", "a", "甲"));
        refused("writing.section-unreadable", draft("BAD-1", "somewhere", "a", "甲"));
        refused("writing.paragraphs-differ", draft("BAD-2", "3.2.P.1", "a\n\nb", "甲"));
        refused("writing.reference-unreadable", draft("BAD-3", "3.2.P.1", "a {{x}}", "甲"));
        refused("writing.reference-unknown", draft("BAD-4", "3.2.P.1", "a {{PS-1999-0001#/code}}", "甲"));
        var batch =
                keep(ABatch.number("TXT-3").result("Viability", "97.90", "%").record());
        refused("writing.reference-no-cell", draft("BAD-5", "3.2.P.1", "a", "甲 {{" + batch + "#/nowhere}}"));
        refused("writing.reference-other-product", withProduct("P-9", "a {{" + batch + "#/header/batchNumber}}"));
        refused("ground.field-missing", draft("BAD-7", "3.2.P.1", " ", "甲"));
        refused("ground.field-unprintable", draft("BAD-8", "3.2.P.1", "a\u0000", "甲"));
        refused("writing.title-plain", titled("{{a}}"));
    }

    private static TextDraft withProduct(String product, String english) {
        return new TextDraft(
                "BAD-6",
                product,
                "3.2.P.1",
                1,
                Subject.PRODUCT,
                Facet.CONTROL,
                "T",
                "题",
                english,
                "甲",
                LONG_AGO,
                false);
    }

    private static TextDraft titled(String title) {
        return new TextDraft(
                "BAD-9", "P-1", "3.2.P.1", 1, Subject.PRODUCT, Facet.CONTROL, title, "题", "a", "甲", LONG_AGO, false);
    }

    @Test
    void nobody_approves_own_words_and_nothing_that_was_not_looked_at() throws Exception {
        var draft = draft("EYES", "3.2.P.1", "a", "甲");
        var number = write(draft);
        var newest = newest(number);
        code("writing.own-work", () -> approve(number, WRITER));
        code(
                "writing.other-words",
                () -> house.act(APPROVER, () -> {
                    texts().approve(number, new TextApproval(1, "0".repeat(64), null, "app", House.PASSWORD));
                    return null;
                }));
        code(
                "identity.password-wrong",
                () -> house.act(APPROVER, () -> {
                    texts().approve(number, new TextApproval(1, newest.sha256(), null, "app", "wrong"));
                    return null;
                }));
        code("writing.nothing-differs", () -> revise(number, draft));
        code("writing.same-for-life", () -> revise(number, draft("OTHER", "3.2.P.1", "a", "甲")));
        code(
                "ground.field-missing",
                () -> house.act(WRITER, () -> texts().revise(number, 1, draft("EYES", "3.2.P.1", "b", "乙"), " ")));
        code("writing.code-taken", () -> write(draft("EYES", "3.2.P.2", "b", "乙")));
        revise(number, draft("EYES", "3.2.P.1", "b", "乙"));
        code(
                "writing.later-version",
                () -> house.act(WRITER, () -> texts().revise(number, 1, draft("EYES", "3.2.P.1", "c", "丙"), "why")));
        code(
                "writing.later-version",
                () -> house.act(APPROVER, () -> {
                    texts().approve(number, new TextApproval(1, newest.sha256(), null, "app", House.PASSWORD));
                    return null;
                }));
        approve(number, APPROVER);
        code("writing.approved-already", () -> approve(number, APPROVER));
        code("writing.not-found", () -> newest("TX-1999-0001"));
        assertThat(house.act(WRITER, () -> texts().newest("P-1")))
                .extracting(TextView::number)
                .contains(number);
    }

    @Test
    void who_wrote_words_does_not_approve_the_edition_that_carries_them_on() throws Exception {
        var number = write(draft("COMMA", "3.2.P.1", "a", "甲"));
        approve(number, APPROVER);
        house.act(APPROVER, () -> texts().revise(number, 1, draft("COMMA", "3.2.P.1", "b", "乙"), "more"));
        revise(number, draft("COMMA", "3.2.P.1", "b,", "乙，"));
        code("writing.own-work", () -> approve(number, APPROVER));
        approve(number, OTHER);
    }

    @Test
    void what_a_deputy_wrote_is_the_givers_own_work_for_ever() throws Exception {
        var deputy = new Actor(
                "dep",
                "Dep Uty (invented)",
                WRITER.roles(),
                java.util.Map.of("app", WRITER.roles()),
                java.util.Set.of());
        var number = house.act(deputy, () -> texts().write(draft("DEPUTY", "3.2.P.1", "a", "甲")));
        code("writing.own-work", () -> approve(number, APPROVER));
    }

    @Test
    void of_those_who_write_a_text_of_one_code_at_once_all_but_one_are_told() throws Exception {
        assertThat(together("writing.code-taken", words -> write(draft("TWINS", "3.2.P.1", words, "甲"))))
                .isEqualTo(1);
    }

    @Test
    void of_those_who_write_the_next_edition_at_once_all_but_one_are_told() throws Exception {
        var number = write(draft("RACE", "3.2.P.1", "a", "甲"));
        assertThat(together(
                        "writing.later-version",
                        words -> house.act(
                                WRITER, () -> texts().revise(number, 1, draft("RACE", "3.2.P.1", words, "乙"), "why"))))
                .isEqualTo(1);
        assertThat(newest(number).version()).isEqualTo(2);
    }

    private interface Attempt {
        Object of(String words) throws Exception;
    }

    /** How many of four at once succeed; the others are refused with the code. */
    private static int together(String code, Attempt attempt) throws Exception {
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(4);
        try {
            var tries = new ArrayList<Future<Boolean>>();
            for (int i = 0; i < 4; i++) {
                var words = "b" + i;
                tries.add(pool.submit(() -> {
                    start.await();
                    try {
                        attempt.of(words);
                        return true;
                    } catch (Refusal refused) {
                        assertThat(refused.code()).isEqualTo(code);
                        return false;
                    }
                }));
            }
            start.countDown();
            int kept = 0;
            for (var one : tries) if (one.get()) kept++;
            return kept;
        } finally {
            pool.shutdownNow();
        }
    }

    private void refused(String code, TextDraft draft) {
        code(code, () -> write(draft));
    }

    private static void code(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
