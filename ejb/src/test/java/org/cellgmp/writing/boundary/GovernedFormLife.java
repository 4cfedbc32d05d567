package org.cellgmp.writing.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.document.DocumentFile;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.document.DocumentView;
import org.cellgmp.document.boundary.Documents;
import org.cellgmp.document.control.ABatch;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.signature.SignatureView;
import org.cellgmp.template.TemplateBook;
import org.cellgmp.template.TextForm;
import org.cellgmp.wiring.House;
import org.cellgmp.writing.FormApproval;
import org.cellgmp.writing.FormFault;
import org.cellgmp.writing.FormFile;
import org.cellgmp.writing.FormView;
import org.cellgmp.writing.control.FormShelf;
import org.cellgmp.writing.entity.FormEdition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** A form from its shipped edition to the documents that are made with the next one, whichever database it stands on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class GovernedFormLife {
    private static final Actor RECORDER = House.person("rec", "Rec Order", Role.PRODUCTION_RECORDER);
    private static final Actor WRITER = House.person("wri", "Wri Ter", Role.REGULATORY_WRITER);
    private static final Actor APPROVER = House.person("app", "App Rover", Role.REGULATORY_APPROVER);

    private static final Actor OTHER = House.person("oth", "Oth Er", Role.REGULATORY_APPROVER);

    @TempDir
    static Path home;

    private final House house;
    private final List<Act> trail;

    GovernedFormLife(TestDatabase database) throws Exception {
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

    private GovernedForms forms() {
        return house.the(GovernedForms.class);
    }

    private FormView newest(String template) throws Exception {
        return house.act(WRITER, () -> forms().history(template)).get(0);
    }

    private FormFile text(String template, String was, String is) throws Exception {
        var newest = newest(template);
        assertThat(newest.words()).contains(was);
        return file(newest.version(), "template.txt", newest.words().replace(was, is));
    }

    private static FormFile file(int expected, String name, String words) {
        return new FormFile(expected, name, words.getBytes(StandardCharsets.UTF_8), null);
    }

    private int bring(String template, FormFile file) throws Exception {
        return house.act(WRITER, () -> forms().bring(template, file, "said better"));
    }

    private void approve(String template, Actor who) throws Exception {
        var newest = newest(template);
        house.act(who, () -> {
            forms().approve(
                            template,
                            new FormApproval(newest.version(), newest.sha256(), null, who.id(), House.PASSWORD));
            return null;
        });
    }

    private String lineage(DocumentView document, int version) throws Exception {
        return house.act(WRITER, () -> house.the(Documents.class).page(document.number(), version, address -> "/"))
                .html();
    }

    @Test
    void documents_are_made_with_an_edition_once_somebody_else_approved_it_and_old_ones_stay() throws Exception {
        var batch = house.act(
                        RECORDER,
                        () -> house.the(Records.class)
                                .keep(
                                        ABatch.number("FORM-1")
                                                .result("Viability", "97.90", "%")
                                                .record(),
                                        null,
                                        "as executed"))
                .number();
        var order = new DocumentOrder("batch-analyses", "P-1", List.of(batch), "both");
        var old = house.act(WRITER, () -> house.the(Documents.class).generate(order));
        assertThat(old.form()).endsWith(" v1");
        assertThat(bring("batch-analyses", text("batch-analyses", "1 ¦ Batches ¦", "1 ¦ Lots reported here ¦")))
                .isEqualTo(2);
        assertThat(newest("batch-analyses").inForce()).isFalse();
        var between = house.act(WRITER, () -> house.the(Documents.class).generate(order));
        assertThat(between.form()).endsWith(" v1");
        var preview = house.act(APPROVER, () -> forms().preview("batch-analyses", 2, "zh"));
        assertThat(preview.html()).doesNotContain("Lots reported here");
        assertThat(house.act(APPROVER, () -> forms().preview("batch-analyses", 2, "en"))
                        .html())
                .contains("Lots reported here");
        assertThat(house.act(APPROVER, () -> forms().pdf("batch-analyses", 2, "both")))
                .isEqualTo(house.act(WRITER, () -> forms().pdf("batch-analyses", 2, "both")));
        code("writing.own-work", () -> approve("batch-analyses", WRITER));
        approve("batch-analyses", APPROVER);
        code("writing.approved-already", () -> approve("batch-analyses", APPROVER));
        assertThat(newest("batch-analyses").inForce()).isTrue();
        assertThat(house.act(WRITER, () -> house.the(Documents.class).templates()))
                .anySatisfy(one -> assertThat(one.form())
                        .isEqualTo(newest("batch-analyses").form()));
        var made = house.act(WRITER, () -> house.the(Documents.class).generate(order));
        assertThat(made.form()).endsWith(" v2");
        assertThat(lineage(made, 1)).contains("Lots reported here");
        // What was made before says what it said, and is not outdated by the form.
        assertThat(lineage(old, 1)).doesNotContain("Lots reported here");
        var still = house.act(WRITER, () -> house.the(Documents.class).get(old.number()));
        assertThat(still.outdated()).isFalse();
        assertThat(still.pdf()).isEqualTo(old.pdf());
        var anew = house.act(WRITER, () -> house.the(Documents.class).regenerate(old.number(), 1, "new form"));
        assertThat(anew.form()).endsWith(" v2");
        assertThat(house.act(WRITER, () -> forms().words("batch-analyses", 1))).doesNotContain("Lots reported here");
        try (var docx =
                house.act(WRITER, () -> house.the(Documents.class).open(made.number(), 1, DocumentFile.DOCX, true))) {
            assertThat(docx.readAllBytes()).isNotEmpty();
        }
        assertThat(trail)
                .extracting(Act::name)
                .contains("writing.form-brought", "writing.form-approved", "writing.form-handed-out");
    }

    @Test
    void an_edition_serves_the_substance_as_well() throws Exception {
        var word = house.act(WRITER, () -> forms().word("manufacturers", 1));
        code(
                "writing.nothing-differs",
                () -> bring("manufacturers", new FormFile(1, "Manufacturers.DOCX", word, null)));
        bring("manufacturers", text("manufacturers", "1 ¦ Sites ¦", "1 ¦ Places ¦"));
        approve("manufacturers", APPROVER);
        var substance = house.act(WRITER, () -> forms().inForce("manufacturers-substance"));
        assertThat(substance.formVersion()).endsWith(" v2");
        assertThat(substance.section()).isEqualTo("3.2.S.2.1");
        // The next one is changed from that one, in Word, as it was handed out.
        var second = house.act(WRITER, () -> forms().word("manufacturers", 2));
        assertThat(second).isNotEqualTo(word);
        assertThat(bring("manufacturers", new FormFile(2, "a.docx", word, null)))
                .isEqualTo(3);
        assertThat(house.act(WRITER, () -> forms().inForce("manufacturers")).version())
                .isEqualTo(2);
    }

    @Test
    void what_stands_against_a_form_is_told_with_its_place_and_nothing_is_kept() throws Exception {
        var wrong = text("stability-data", "{{startedOn}}", "{{colour}}");
        var faults = house.act(WRITER, () -> forms().faults("stability-data", wrong));
        assertThat(faults).extracting(FormFault::code).containsExactlyInAnyOrder("unbound", "unused");
        assertThat(faults.get(0).place()).matches("T[0-9]+ R[0-9]+ C[0-9]+");
        code("writing.form-unbound", () -> bring("stability-data", wrong));
        code("writing.form-line", () -> bring("stability-data", file(1, "a.txt", "Title: nothing")));
        code("writing.form-no-word-file", () -> bring("stability-data", file(1, "a.docx", "nothing")));
        code("writing.form-other-file", () -> bring("stability-data", file(1, "a.dotm", "nothing")));
        code(
                "writing.form-excuse",
                () -> bring("stability-data", new FormFile(1, "a.txt", new byte[0], "no equals sign")));
        code("writing.later-version", () -> bring("stability-data", file(7, "a.txt", "nothing")));
        code("writing.form-not-found", () -> newest("no-such"));
        code("writing.form-not-found", () -> newest("origin-of-figures"));
        code("writing.form-not-found", () -> newest("stability-data-substance"));
        code(
                "ground.field-missing",
                () -> house.act(WRITER, () -> forms().bring("stability-data", file(1, "a.txt", "a"), " ")));
        assertThat(house.act(WRITER, () -> forms().history("stability-data"))).hasSize(1);
        assertThat(house.act(WRITER, () -> forms().newest())).allMatch(form -> form.section() != null);
    }

    @Test
    void a_field_left_out_is_excused_for_good() throws Exception {
        var left = text("batch-formula", "{{document.madeBy}}", "-");
        code("writing.form-unused", () -> bring("batch-formula", left));
        var excused = new FormFile(1, left.name(), left.bytes(), "document.madeBy = stands in the trail\n");
        assertThat(bring("batch-formula", excused)).isEqualTo(2);
        assertThat(newest("batch-formula").excuses()).containsEntry("document.madeBy", "stands in the trail");
        assertThat(bring("batch-formula", text("batch-formula", "1 ¦ ", "1. ¦ ")))
                .isEqualTo(3);
        assertThat(newest("batch-formula").excuses()).containsEntry("document.madeBy", "stands in the trail");
    }

    /** As after an update of the house that took a field out of the data. */
    @Test
    void an_edition_that_no_longer_fits_stands_in_nobodys_way_but_its_documents() throws Exception {
        var shipped = TemplateBook.shipped().template("container-closure");
        var words = newest("container-closure").words().replace("{{parts.name}}", "{{name}}");
        assertThat(words).contains("{{document.madeBy}}");
        var docx = TextForm.apply(shipped, words.replace("{{document.madeBy}}", "{{colour}}"));
        var excuses = new TreeMap<>(shipped.unused());
        excuses.put("parts.colour", "a field of an earlier release");
        excuses.put("document.madeBy", "stands in the trail");
        var old = new FormEdition("container-closure", 2, docx, excuses, "before the update", WRITER);
        old.approve(new SignatureView(
                "SG-1999-0001",
                old.name(),
                old.sha256(),
                GovernedForms.APPROVAL,
                null,
                "app",
                "App Rover",
                HouseClock.nowAtSite(),
                "UTC",
                "{}"));
        house.act(WRITER, () -> {
            house.the(FormShelf.class).keep(old);
            house.the(Trail.class).append(Act.of("writing.form-brought", old.name()));
            return null;
        });
        var newest = newest("container-closure");
        assertThat(newest.fits()).isFalse();
        assertThat(newest.inForce()).isTrue();
        assertThat(newest.words()).isEmpty();
        assertThat(newest.form()).isEqualTo(shipped.form() + " v2");
        assertThat(newest.excuses()).containsEntry("parts.colour", "a field of an earlier release");
        assertThat(house.act(WRITER, () -> forms().newest()))
                .filteredOn(one -> !one.fits())
                .extracting(FormView::template)
                .containsExactly("container-closure");
        assertThat(house.act(WRITER, () -> house.the(Documents.class).templates()))
                .anySatisfy(one -> assertThat(one.form()).isEqualTo(newest.form()));
        code("writing.form-no-longer-fits", () -> house.act(WRITER, () -> forms().inForce("container-closure")));
        code("writing.form-no-longer-fits", () -> house.act(WRITER, () -> forms().preview("container-closure", 2, "")));
        code("writing.form-no-longer-fits", () -> house.act(WRITER, () -> forms().words("container-closure", 2)));
        assertThat(house.act(WRITER, () -> forms().word("container-closure", 2)))
                .isEqualTo(docx);
        assertThat(house.act(WRITER, () -> forms().inForce("adventitious-agents")))
                .isNotNull();
        // The next one is brought against it, as text of the book or in Word; what it excused is still excused, if
        // there is such a field.
        assertThat(bring("container-closure", file(2, "a.txt", words.replace("{{document.madeBy}}", "-"))))
                .isEqualTo(3);
        assertThat(newest("container-closure").excuses())
                .containsEntry("document.madeBy", "stands in the trail")
                .doesNotContainKey("parts.colour");
        approve("container-closure", APPROVER);
        assertThat(house.act(WRITER, () -> forms().inForce("container-closure")).version())
                .isEqualTo(3);
    }

    @Test
    void who_brought_an_edition_does_not_approve_what_builds_on_it() throws Exception {
        var mine = text("process-validation", "1 ¦ ", "1. ¦ ");
        house.act(APPROVER, () -> forms().bring("process-validation", mine, "said better"));
        bring("process-validation", text("process-validation", "2 ¦ ", "2. ¦ "));
        code("writing.own-work", () -> approve("process-validation", APPROVER));
        code("writing.own-work", () -> approve("process-validation", WRITER));
        approve("process-validation", OTHER);
        bring("process-validation", text("process-validation", "3 ¦ ", "3. ¦ "));
        approve("process-validation", APPROVER);
        assertThat(newest("process-validation").inForce()).isTrue();
    }

    @Test
    void what_a_deputy_brought_is_the_givers_own_work_for_ever() throws Exception {
        var deputy = new Actor(
                "dep",
                "Dep Uty (invented)",
                WRITER.roles(),
                java.util.Map.of("app", WRITER.roles()),
                java.util.Set.of());
        var file = text("process-description", "1 ¦ ", "1. ¦ ");
        house.act(deputy, () -> forms().bring("process-description", file, "in the place of another"));
        code("writing.own-work", () -> approve("process-description", APPROVER));
        approve("process-description", OTHER);
    }

    @Test
    void of_two_who_bring_the_next_edition_at_once_one_is_told() throws Exception {
        var one = text("specification", "1 ¦ ", "1. ¦ ");
        var two = text("specification", "1 ¦ ", "1: ¦ ");
        var start = new CountDownLatch(1);
        var pool = Executors.newFixedThreadPool(2);
        try {
            var tries = new ArrayList<Future<Boolean>>();
            for (var file : List.of(one, two))
                tries.add(pool.submit(() -> {
                    start.await();
                    try {
                        bring("specification", file);
                        return true;
                    } catch (Refusal refused) {
                        assertThat(refused.code()).isEqualTo("writing.later-version");
                        return false;
                    }
                }));
            start.countDown();
            int kept = 0;
            for (var each : tries) if (each.get()) kept++;
            assertThat(kept).isEqualTo(1);
            assertThat(newest("specification").version()).isEqualTo(2);
        } finally {
            pool.shutdownNow();
        }
    }

    private static void code(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
