package org.cellgmp.document.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.audit.Act;
import org.cellgmp.document.ApprovalRequest;
import org.cellgmp.document.DocumentFile;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.document.DocumentState;
import org.cellgmp.document.DocumentView;
import org.cellgmp.document.control.ABatch;
import org.cellgmp.document.control.AMaster;
import org.cellgmp.document.control.AStudy;
import org.cellgmp.document.control.Generating;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.record.Address;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.Kept;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A document from its order to its approval and beyond, whichever database it stands on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DocumentLife {
    private static final Actor RECORDER = House.person("rec", "Rec Order", Role.PRODUCTION_RECORDER);
    private static final Actor WRITER = House.person("wri", "Wri Ter", Role.REGULATORY_WRITER);
    private static final Actor APPROVER = House.person("app", "App Rover", Role.REGULATORY_APPROVER);

    private static final String RIGHT = House.PASSWORD;

    @TempDir
    static Path home;

    private final House house;
    private final List<Act> trail;

    DocumentLife(TestDatabase database) throws Exception {
        house = new House(database);
        trail = house.heard();
        house.enrol(WRITER, APPROVER);
    }

    @AfterAll
    void close() {
        house.close();
    }

    private Documents documents() {
        System.setProperty("cellgmp.home", home.toString());
        return house.the(Documents.class);
    }

    @Test
    void a_document_is_kept_with_its_files_and_the_cells_it_prints() throws Exception {
        var batch = keep(ABatch.number("KEPT").result("Viability", "97.90", "%").record());
        var made = generate("batch-analyses", batch);
        assertThat(made.number()).matches("DC-[0-9]{4}-[0-9]{4,}");
        assertThat(made.version()).isEqualTo(1);
        assertThat(made.state()).isEqualTo(DocumentState.GENERATED);
        assertThat(made.ctdSection()).isEqualTo("3.2.P.5.4");
        assertThat(made.sources())
                .extracting(source -> source.record() + "/v" + source.version())
                .contains(batch + "/v1");
        for (var file : DocumentFile.values()) {
            var stored = file.of(made);
            try (var in = house.act(WRITER, () -> documents().open(made.number(), null, file, true))) {
                var bytes = in.readAllBytes();
                assertThat(CanonicalJson.sha256(bytes)).isEqualTo(stored.sha256());
                assertThat((long) bytes.length).isEqualTo(stored.size());
            }
        }
        assertThat(trail).extracting(Act::name).contains("document.generated", "document.downloaded");
        assertThat(using(batch, "/qcResults/0/result")).contains(made.number());
        assertThat(using(batch, "/qcResults")).contains(made.number());
        assertThat(using(batch, "/qcResults/0/res")).isEmpty();
        assertThat(using(batch, "/steps/0/performedBy")).isEmpty();
    }

    @Test
    void the_list_of_origins_names_every_figure_and_its_record() throws Exception {
        var batch =
                keep(ABatch.number("ORIGIN").result("Viability", "97.90", "%").record());
        var made = generate("batch-analyses", batch);
        try (var in = house.act(WRITER, () -> documents().open(made.number(), 1, DocumentFile.LINEAGE, false))) {
            var json = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(json)
                    .contains(
                            "\"address\":\"" + batch + "/v1#/qcResults/0/result\"",
                            "\"printed\":\"97.90 %\"",
                            "\"sha256\":\"" + made.pdf().sha256() + "\"",
                            "\"format\":\"cellgmp-lineage-1\"");
        }
        assertThat(trail).extracting(Act::name).contains("document.viewed");
        var page = house.act(WRITER, () -> documents().page(made.number(), null, address -> "/there/" + address));
        assertThat(page.html())
                .contains("href=\"/there/" + batch + "/v1#/qcResults/0/result\"")
                .doesNotContain("address:");
        assertThat(page.figures()).isPositive();
    }

    @Test
    void a_corrected_record_makes_the_document_out_of_date_until_it_is_made_anew() throws Exception {
        var batch =
                keep(ABatch.number("STALE").result("Viability", "97.90", "%").record());
        var made = generate("executed-batch-record", batch);
        assertThat(made.outdated()).isFalse();
        house.act(
                RECORDER,
                () -> house.the(Records.class)
                        .revise(
                                batch,
                                1,
                                ABatch.number("STALE")
                                        .result("Viability", "97.80", "%")
                                        .record(),
                                null,
                                "slip of the pen"));
        var stale = house.act(WRITER, () -> documents().get(made.number()));
        assertThat(stale.outdated()).isTrue();
        assertThat(stale.sources().get(0).latest()).isEqualTo(2);
        refused("document.outdated", () -> approve(made, RIGHT, APPROVER));
        refused(
                "ground.field-missing",
                () -> house.act(WRITER, () -> documents().regenerate(made.number(), 1, " ")));
        refused(
                "document.later-version",
                () -> house.act(WRITER, () -> documents().regenerate(made.number(), 7, "record corrected")));
        var anew = house.act(WRITER, () -> documents().regenerate(made.number(), 1, "record corrected"));
        assertThat(anew.version()).isEqualTo(2);
        assertThat(anew.outdated()).isFalse();
        assertThat(anew.sources().get(0).version()).isEqualTo(2);
        assertThat(house.act(WRITER, () -> documents().version(made.number(), 1))
                        .pdf())
                .isEqualTo(made.pdf());
        assertThat(house.act(WRITER, () -> documents().history(made.number())))
                .extracting(DocumentView::version)
                .containsExactly(2, 1);
    }

    @Test
    void an_approval_signs_the_digest_and_supersedes_the_version_approved_before() throws Exception {
        var batch =
                keep(ABatch.number("APPROVED").result("Viability", "97.90", "%").record());
        var first = generate("executed-batch-record", batch);
        refused("document.own-work", () -> approve(first, RIGHT, WRITER));
        refused("identity.password-wrong", () -> approve(first, "wrong", APPROVER));
        refused(
                "document.other-digest",
                () -> house.act(
                        APPROVER,
                        () -> documents()
                                .approve(first.number(), new ApprovalRequest(1, "0".repeat(64), null, "app", RIGHT))));
        assertThat(house.act(WRITER, () -> documents().get(first.number())).state())
                .isEqualTo(DocumentState.GENERATED);
        var approved = approve(first, RIGHT, APPROVER);
        assertThat(approved.state()).isEqualTo(DocumentState.APPROVED);
        assertThat(approved.approvedByName()).isEqualTo(APPROVER.printedName());
        refused("document.approved-already", () -> approve(first, RIGHT, APPROVER));
        var second = house.act(WRITER, () -> documents().regenerate(first.number(), 1, "new form"));
        assertThat(approvedNumbers()).contains(first.number() + " v1");
        refused("document.approved-already", () -> approve(first, RIGHT, APPROVER));
        approve(second, RIGHT, APPROVER);
        assertThat(approvedNumbers()).contains(first.number() + " v2").doesNotContain(first.number() + " v1");
        assertThat(house.act(WRITER, () -> documents().version(first.number(), 1))
                        .state())
                .isEqualTo(DocumentState.SUPERSEDED);
        assertThat(trail).extracting(Act::name).contains("document.approved");
    }

    @Test
    void an_order_that_cannot_be_made_is_refused_and_nothing_is_kept() throws Exception {
        var one = keep(ABatch.number("ORDER-1").record());
        var two = keep(ABatch.number("ORDER-2").record());
        int before = house.act(WRITER, () -> documents().list(null, null, null, 200))
                .items()
                .size();
        refusedOrder("document.template-unknown", "no-such", "P-1", "en", one);
        refusedOrder("document.template-unknown", "origin-of-figures", "P-1", "en", one);
        refusedOrder("document.template-unknown", null, "P-1", "en", one);
        refusedOrder("document.language-unknown", "batch-analyses", "P-1", "fr", one);
        refusedOrder("document.no-product", "batch-analyses", " ", "en", one);
        refusedOrder("document.no-batch", "batch-analyses", "P-1", "en");
        refusedOrder("document.batch-twice", "batch-analyses", "P-1", "en", one, one);
        refusedOrder("document.one-batch-only", "executed-batch-record", "P-1", "en", one, two);
        refusedOrder("document.other-product", "batch-analyses", "P-2", "en", one);
        refusedOrder("document.no-such-batch", "batch-analyses", "P-1", "en", "BR-1999-0001");
        refusedOrder("document.no-batch-number", "batch-analyses", "P-1", "en", "../../etc/passwd");
        refusedOrder("document.no-batch-number", "batch-analyses", "P-1", "en", "PS-2026-0001");
        var many = java.util.stream.IntStream.rangeClosed(1, Generating.MOST_BATCHES + 1)
                .mapToObj(i -> String.format("BR-2026-%04d", i))
                .toArray(String[]::new);
        refusedOrder("document.too-many-batches", "batch-analyses", "P-1", "en", many);
        refusedOrder("document.no-day", "specification", "P-1", "en");
        refusedDated("document.batches-not-asked", "specification", "P-1", one);
        refusedDated("document.day-not-asked", "batch-analyses", "P-1", one);
        refusedDated("document.no-specification", "specification", "P-unknown");
        refused("document.not-found", () -> house.act(WRITER, () -> documents().get("DC-1999-0001")));
        assertThat(house.act(WRITER, () -> documents().list(null, null, null, 200))
                        .items())
                .hasSize(before);
    }

    @Test
    void the_list_goes_page_by_page_newest_first() throws Exception {
        var batch = keep(ABatch.number("PAGED").record());
        var numbers = new ArrayList<String>();
        for (int i = 0; i < 3; i++)
            numbers.add(0, generate("batch-analyses", batch).number());
        var first = house.act(WRITER, () -> documents().list("P-1", DocumentState.GENERATED, null, 2));
        assertThat(first.items()).extracting(DocumentView::number).containsExactly(numbers.get(0), numbers.get(1));
        var second = house.act(WRITER, () -> documents().list("P-1", DocumentState.GENERATED, first.next(), 2));
        assertThat(second.items().get(0).number()).isEqualTo(numbers.get(2));
        assertThat(house.act(WRITER, () -> documents().list("P-unknown", null, null, 2))
                        .items())
                .isEmpty();
    }

    @Test
    void a_specification_that_judges_is_a_source_too() throws Exception {
        var specification =
                keep(ABatch.specification("9", LocalDate.of(2020, 1, 1), null, ABatch.test("Viability", ">= 70", "%")));
        var batch =
                keep(ABatch.number("JUDGED").result("Viability", "97.90", "%").record());
        assertThat(generate("batch-analyses", batch).sources())
                .extracting(source -> source.record())
                .containsExactlyInAnyOrder(batch, specification);
        assertThat(generate("executed-batch-record", batch).sources())
                .extracting(source -> source.record())
                .containsExactly(batch);
    }

    @Test
    void a_changed_edition_makes_what_tells_of_it_out_of_date() throws Exception {
        var first = LocalDate.of(2010, 1, 1);
        var test = ABatch.test("Viability", ">= 70", "%");
        var number = keep(ABatch.specification("0", first, first.plusYears(1), test));
        var made = house.act(
                WRITER,
                () -> documents()
                        .generate(new DocumentOrder("specification", "P-1", List.of(), "both", first.plusDays(9))));
        assertThat(made.ctdSection()).isEqualTo("3.2.P.5.1");
        assertThat(made.batches()).isEmpty();
        assertThat(made.outdated()).isFalse();
        assertThat(using(number, "/tests/0/criterion")).contains(made.number());
        var batch =
                keep(ABatch.number("DATED").result("Viability", "97.90", "%").record());
        var others = new ArrayList<DocumentView>();
        for (var template : List.of("analytical-procedures-substance", "specification-justification"))
            others.add(house.act(
                    WRITER,
                    () -> documents()
                            .generate(new DocumentOrder(template, "P-1", List.of(batch), "zh", first.plusDays(9)))));
        assertThat(others).extracting(DocumentView::ctdSection).containsExactly("3.2.S.4.2", "3.2.P.5.6");
        assertThat(others).noneMatch(DocumentView::outdated);
        house.act(
                RECORDER,
                () -> house.the(Records.class)
                        .revise(
                                number,
                                1,
                                ABatch.specification(
                                        "0", first, first.plusYears(1), ABatch.test("Viability", ">= 75", "%")),
                                null,
                                "slip of the pen"));
        assertThat(house.act(WRITER, () -> documents().get(made.number())).outdated())
                .isTrue();
        for (var other : others)
            assertThat(house.act(WRITER, () -> documents().get(other.number())).outdated())
                    .isTrue();
        var anew = house.act(WRITER, () -> documents().regenerate(made.number(), 1, "edition corrected"));
        assertThat(anew.outdated()).isFalse();
        assertThat(house.act(WRITER, () -> documents().page(made.number(), 2, address -> "/" + address))
                        .html())
                .contains(">= 75 %".replace(">", "&gt;"), first.plusDays(9).toString());
        keep(ABatch.specification("1", first.plusYears(1).plusDays(1), first.plusYears(2), test));
        var lacking = house.act(WRITER, () -> documents().get(made.number()));
        assertThat(lacking.outdated()).isTrue();
        assertThat(lacking.sources().stream().filter(source -> source.lacking()))
                .hasSize(1);
        refused("document.outdated", () -> approve(lacking, RIGHT, APPROVER));
        var procedures =
                house.act(WRITER, () -> documents().regenerate(others.get(0).number(), 1, "edition corrected"));
        assertThat(procedures.outdated()).isFalse();
    }

    @Test
    void a_study_begun_by_the_day_and_kept_later_makes_the_stability_data_out_of_date() throws Exception {
        var day = LocalDate.of(2009, 6, 1);
        var order = new DocumentOrder("stability-data", "P-1", List.of(), "both", day);
        keep(ABatch.specification(
                "STB", LocalDate.of(2009, 1, 1), LocalDate.of(2009, 12, 31), ABatch.test("Viability", ">= 70", "%")));
        refused(
                "document.nothing-told",
                () -> house.act(WRITER, () -> documents().generate(order)));
        var first = keep(AStudy.begun("OLD-1", LocalDate.of(2009, 2, 1))
                .result(0, "Viability", ">= 70", "91.20", "%")
                .result(3, "Viability", ">= 70", "88.4", "%")
                .record());
        var made = house.act(WRITER, () -> documents().generate(order));
        assertThat(made.ctdSection()).isEqualTo("3.2.P.8.3");
        assertThat(made.outdated()).isFalse();
        assertThat(using(first, "/results/1/result")).contains(made.number());
        keep(AStudy.begun("OLD-3", LocalDate.of(2009, 6, 2)).record());
        var second = keep(AStudy.begun("OLD-2", LocalDate.of(2009, 6, 1)).record());
        var lacking = house.act(WRITER, () -> documents().get(made.number()));
        assertThat(lacking.sources().stream().filter(source -> source.lacking()))
                .extracting(source -> source.record())
                .containsExactly(second);
        refused("document.outdated", () -> approve(lacking, RIGHT, APPROVER));
    }

    @Test
    void a_formula_is_made_before_any_batch_and_goes_out_of_date_with_its_master_record() throws Exception {
        var day = LocalDate.of(2008, 6, 1);
        keep(ABatch.specification(
                "FML", LocalDate.of(2008, 1, 1), LocalDate.of(2008, 12, 31), ABatch.test("Viability", ">= 70", "%")));
        var order = new DocumentOrder("batch-formula", "P-1", List.of(), "en", day);
        refused(
                "document.nothing-told",
                () -> house.act(WRITER, () -> documents().generate(order)));
        var master = keep(AMaster.of("MR-OLD", "2000"));
        var made = house.act(WRITER, () -> documents().generate(order));
        assertThat(made.ctdSection()).isEqualTo("3.2.P.3.2");
        assertThat(made.batches()).isEmpty();
        assertThat(using(master, "/materials/0/amount/value")).contains(made.number());
        var controls = new DocumentOrder("process-controls", "P-1", List.of(), "en", day);
        refused("document.no-batch", () -> house.act(WRITER, () -> documents().generate(controls)));
        house.act(
                RECORDER,
                () -> house.the(Records.class)
                        .revise(master, 1, AMaster.of("MR-OLD", "2100"), null, "slip of the pen"));
        assertThat(house.act(WRITER, () -> documents().get(made.number())).outdated())
                .isTrue();
    }

    private String keep(Kept record) throws Exception {
        return house.act(RECORDER, () -> house.the(Records.class).keep(record, null, "as executed"))
                .number();
    }

    private DocumentView generate(String template, String... batches) throws Exception {
        return house.act(
                WRITER, () -> documents().generate(new DocumentOrder(template, "P-1", List.of(batches), "en")));
    }

    private DocumentView approve(DocumentView document, String password, Actor who) throws Exception {
        return house.act(
                who,
                () -> documents()
                        .approve(
                                document.number(),
                                new ApprovalRequest(
                                        document.version(), document.pdf().sha256(), null, who.id(), password)));
    }

    private List<String> approvedNumbers() throws Exception {
        return house.act(WRITER, () -> documents().approved("P-1")).stream()
                .map(one -> one.number() + " v" + one.version())
                .toList();
    }

    private List<String> using(String record, String pointer) throws Exception {
        return house.act(WRITER, () -> documents().using(new Address(record, 1, pointer))).stream()
                .map(DocumentView::number)
                .toList();
    }

    private void refusedOrder(String code, String template, String product, String language, String... batches) {
        refused(
                code,
                () -> house.act(
                        WRITER,
                        () -> documents().generate(new DocumentOrder(template, product, List.of(batches), language))));
    }

    private void refusedDated(String code, String template, String product, String... batches) {
        var order = new DocumentOrder(template, product, List.of(batches), "en", LocalDate.of(2026, 3, 1));
        refused(code, () -> house.act(WRITER, () -> documents().generate(order)));
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
