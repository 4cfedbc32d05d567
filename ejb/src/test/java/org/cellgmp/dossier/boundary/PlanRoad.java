package org.cellgmp.dossier.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cellgmp.audit.Act;
import org.cellgmp.dossier.Aim;
import org.cellgmp.dossier.ApplicationKind;
import org.cellgmp.dossier.LeafApproval;
import org.cellgmp.dossier.NodeState;
import org.cellgmp.dossier.Placement;
import org.cellgmp.dossier.PlanFilter;
import org.cellgmp.dossier.PlanLine;
import org.cellgmp.dossier.ProductKind;
import org.cellgmp.dossier.Region;
import org.cellgmp.dossier.control.Shelf;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A plan line by line, whichever database it stands on: states, owners, days, what it is for, approval of a received file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlanRoad extends DossierHouse {
    private static final Actor APPROVER =
            new Actor("approver", "Reg Approver (invented)", Set.of(Role.REGULATORY_APPROVER));
    private static final Actor BOTH =
            new Actor("writer", "Reg Writer (invented)", Set.of(Role.REGULATORY_WRITER, Role.REGULATORY_APPROVER));

    PlanRoad(TestDatabase database) throws Exception {
        super(database);
    }

    @BeforeAll
    void people() throws Exception {
        house.enrol(WRITER, APPROVER);
    }

    private ContentPlans plans() {
        return house.the(ContentPlans.class);
    }

    private ContentPlanning steering() {
        return house.the(ContentPlanning.class);
    }

    private List<PlanLine> lines(String number, PlanFilter filter) throws Exception {
        return as(() -> plans().lines(number, filter));
    }

    private PlanLine line(String number, String named) throws Exception {
        return lines(number, PlanFilter.ALL).stream()
                .filter(line -> line.asked().line().equals(named))
                .findFirst()
                .orElseThrow(() -> new AssertionError(named));
    }

    private void aim(String number, ApplicationKind kind, ProductKind product, Region... regions) throws Exception {
        int seen = as(() -> dossiers().get(number)).revision();
        does(() -> steering().aim(number, seen, new Aim(kind, product, Set.of(regions))));
    }

    private void approve(Actor who, String number, int leaf, String digest, String password) throws Exception {
        house.act(who, () -> {
            steering().approve(number, leaf, new LeafApproval(digest, null, who.id(), password));
            return null;
        });
    }

    private void refusedTo(Actor who, String code, Callable<?> act) {
        assertThatThrownBy(() -> house.act(who, act))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private String digest(String number, int leaf) throws Exception {
        return as(() -> dossiers().get(number)).leaves().stream()
                .filter(view -> view.leaf().number() == leaf)
                .findFirst()
                .orElseThrow()
                .leaf()
                .sha256();
    }

    @Test
    void aLineIsMissingThenUnapprovedThenThereThenDuplicate() throws Exception {
        var number = opened("P-STATES");
        assertThat(line(number, "CN:cover-letter").state()).isEqualTo(NodeState.MISSING);
        int leaf = upload(number, "cn:1.0", "cover letter");
        assertThat(line(number, "CN:cover-letter").state()).isEqualTo(NodeState.UNAPPROVED);
        var seen = digest(number, leaf);

        refusedTo(BOTH, "dossier.leaf-own-work", () -> {
            approve(BOTH, number, leaf, seen, House.PASSWORD);
            return null;
        });
        refusedTo(APPROVER, "dossier.leaf-other-file", () -> {
            approve(APPROVER, number, leaf, "ab".repeat(32), House.PASSWORD);
            return null;
        });
        refusedTo(APPROVER, "identity.password-wrong", () -> {
            approve(APPROVER, number, leaf, seen, "not this one");
            return null;
        });
        assertThat(line(number, "CN:cover-letter").state()).isEqualTo(NodeState.UNAPPROVED);
        int before = as(() -> dossiers().get(number)).revision();
        approve(APPROVER, number, leaf, seen, House.PASSWORD);
        assertThat(line(number, "CN:cover-letter").state()).isEqualTo(NodeState.HAVE);
        var view = as(() -> dossiers().get(number));
        assertThat(view.revision()).isGreaterThan(before);
        assertThat(view.leaves().get(0).approval().by()).isEqualTo(APPROVER.printedName());
        assertThat(trail).extracting(Act::name).contains("dossier.file-approved");
        refusedTo(APPROVER, "dossier.leaf-approved", () -> {
            approve(APPROVER, number, leaf, seen, House.PASSWORD);
            return null;
        });

        upload(number, "cn:1.0", "another cover letter");
        assertThat(line(number, "CN:cover-letter").state()).isEqualTo(NodeState.DUPLICATE);
        does(() -> planning().withdraw(number, leaf + 1, "brought twice"));
        assertThat(line(number, "CN:cover-letter").state()).isEqualTo(NodeState.HAVE);
        // Other bytes are another file: what was signed was not this one.
        does(() -> planning().refile(number, leaf, new ByteArrayInputStream(Shelf.pdf("changed", 1)), "c.pdf"));
        assertThat(line(number, "CN:cover-letter").state()).isEqualTo(NodeState.UNAPPROVED);
        assertThat(as(() -> dossiers().judge(number, Region.CN)).warnings())
                .extracting("code")
                .contains("plan.unapproved");
    }

    @Test
    void aDraftAndAnOutdatedDocumentShowOnTheirLine() throws Exception {
        var number = opened("P-DRAFT");
        aim(number, ApplicationKind.MARKETING, ProductKind.AUTOLOGOUS, Region.values());
        assertThat(line(number, "EU:3-2-p-5-4").state()).isEqualTo(NodeState.MISSING);
        var made = document("P-DRAFT", "DC-2026-0301", 1, 1);
        drafts.add(draft(made));
        assertThat(line(number, "EU:3-2-p-5-4"))
                .matches(line ->
                        line.state() == NodeState.UNAPPROVED && line.drafts().equals(List.of("DC-2026-0301")));
        drafts.clear();
        approved.add(made);
        as(() -> planning().placeDocument(number, "DC-2026-0301", Placement.at("3.2.P.5.4", "B2")));
        for (var region : Region.values())
            assertThat(line(number, region + ":3-2-p-5-4").state()).isEqualTo(NodeState.HAVE);
        approved.remove(made);
        approved.add(document("P-DRAFT", "DC-2026-0301", 2, 1));
        assertThat(line(number, "US:3-2-p-5-4").state()).isEqualTo(NodeState.OUTDATED);
        approved.clear();
    }

    @Test
    void whatThePlanIsForDecidesWhatIsAsked() throws Exception {
        var number = opened("P-AIM");
        assertThat(lines(number, PlanFilter.ALL))
                .extracting(line -> line.asked().region())
                .doesNotContain(Region.EU);
        refused("dossier.no-such-line", () -> {
            steering().assign(number, List.of("EU:protocol"), "writer", null);
            return null;
        });
        aim(number, ApplicationKind.TRIAL, ProductKind.GENE_MODIFIED_AUTOLOGOUS, Region.EU);
        assertThat(lines(number, PlanFilter.ALL))
                .allMatch(line -> line.asked().region() == Region.EU)
                .extracting(line -> line.asked().topic())
                .contains("impd-introduction", "vector", "environment");
        var dossier = as(() -> dossiers().get(number));
        assertThat(dossiers().tree(dossier))
                .extracting(node -> node.heading().place())
                .contains("ctis-part-one", "m3-quality")
                .doesNotContain("m1-0-cover", "cn-1-0");
        upload(number, "ctis-protocol", "protocol");
        assertThat(line(number, "EU:protocol").state()).isEqualTo(NodeState.UNAPPROVED);
        refused("dossier.not-published-for", () -> dossiers().judge(number, Region.EU));
        refused("dossier.not-published-for", () -> planning().publish(number, Region.EU, 1));
        refused("dossier.plan-changed", () -> {
            steering().aim(number, 0, Aim.FIRST_TRIAL);
            return null;
        });
        refused("dossier.same-aim", () -> {
            var now = dossiers().get(number);
            steering().aim(number, now.revision(), now.aim());
            return null;
        });
        assertThat(trail).extracting(Act::name).contains("dossier.aim-stated");
    }

    @Test
    void linesAreGivenToAnOwnerWithADayAndTakenAway() throws Exception {
        var number = opened("P-DUTY");
        int revision = as(() -> dossiers().get(number)).revision();
        var yesterday = HouseClock.nowAtSite().toLocalDate().minusDays(1);
        does(() -> steering().assign(number, List.of("CN:protocol", "US:protocol"), "approver", yesterday));
        assertThat(lines(number, new PlanFilter(null, null, "approver", false))).hasSize(2);
        assertThat(lines(number, new PlanFilter(Region.US, NodeState.MISSING, "approver", true)))
                .singleElement()
                .matches(line -> line.ownerName().equals(APPROVER.printedName())
                        && line.due().equals(yesterday)
                        && line.overdue());
        assertThat(lines(number, new PlanFilter(null, null, "-", false)))
                .hasSize(lines(number, PlanFilter.ALL).size() - 2);
        // Who brings it is no part of the plan: nobody's publishing is held up by it.
        assertThat(as(() -> dossiers().get(number)).revision()).isEqualTo(revision);
        var event = trail.stream()
                .filter(act -> act.name().equals("dossier.line-assigned"))
                .reduce((one, two) -> two)
                .orElseThrow();
        assertThat(event.toString()).contains("CN-protocol/owner", "US-protocol/due", "approver");
        does(() -> steering().assign(number, List.of("CN:protocol"), " ", null));
        assertThat(line(number, "CN:protocol")).matches(line -> line.owner() == null && line.due() == null);
        refused("dossier.same-duty", () -> {
            steering().assign(number, List.of("CN:protocol"), "", null);
            return null;
        });
        refused("dossier.no-such-person", () -> {
            steering().assign(number, List.of("CN:protocol"), "nobody-of-that-name", null);
            return null;
        });
        refused("dossier.no-line", () -> {
            steering().assign(number, List.of(), "approver", null);
            return null;
        });
        refused("dossier.no-such-day", () -> {
            steering().assign(number, List.of("CN:protocol"), null, LocalDate.of(9999, 1, 1));
            return null;
        });
        assertThat(as(() -> plans().export(number, PlanFilter.ALL))).hasSameSizeAs(lines(number, PlanFilter.ALL));
        var file = upload(number, "cn:1.0", "letter");
        assertThat(as(() -> plans().file(number, file)).sha256()).isEqualTo(digest(number, file));
        assertThat(trail).extracting(Act::name).contains("dossier.plan-exported", "dossier.file-downloaded");
    }

    private static byte[] word(String... parts) throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        try (var zip = new java.util.zip.ZipOutputStream(out)) {
            for (var part : parts) {
                zip.putNextEntry(new java.util.zip.ZipEntry(part));
                zip.write("<x/>".getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private int bring(String number, byte[] bytes, String name) throws Exception {
        return as(() -> steering().keepSource(number, "3.2.P.5.4", new ByteArrayInputStream(bytes), name));
    }

    @Test
    void aWordFileIsKeptAsItCameAndCountsForNothing() throws Exception {
        var number = opened("P-WORD");
        aim(number, ApplicationKind.MARKETING, null, Region.CN);
        var bytes = word("[Content_Types].xml", "word/document.xml");
        assertThat(bring(number, bytes, "3.2.P.5.4 批分析.docx")).isEqualTo(1);
        assertThat(bring(number, bytes, "3.2.P.5.4 later.docx")).isEqualTo(2);
        assertThat(line(number, "CN:3-2-p-5-4").state()).isEqualTo(NodeState.MISSING);
        assertThat(as(() -> plans().sources(number)))
                .extracting(source -> source.number())
                .containsExactly(2, 1);
        var file = as(() -> plans().source(number, 1));
        assertThat(file.sha256()).isEqualTo(org.cellgmp.record.CanonicalJson.sha256(bytes));
        assertThat(file.name()).isEqualTo("3.2.P.5.4 批分析.docx");
        refused("dossier.source-not-found", () -> plans().source(number, 3));
        refused("dossier.no-word", () -> bring(number, word("word/document.xml"), "a.docx"));
        refused("dossier.no-word", () -> bring(number, Shelf.pdf("x", 1), "a.docx"));
        refused(
                "dossier.word-macros",
                () -> bring(number, word("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "a.docx"));
        refused("dossier.no-file", () -> bring(number, new byte[0], "a.docx"));
        try (var connection = database.asApplication();
                var sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute("update dossier_source set sha256 = 'x'"))
                    .isInstanceOf(java.sql.SQLException.class);
        }
    }

    @Test
    void aFormAndASealedFileStayByteForByteAsTheyCame() throws Exception {
        var number = opened("P-FORM");
        int form = upload(number, "us-form-fdaft1", "form 1571");
        var sealed = sealed();
        int leaf = as(() ->
                planning().placeUpload(number, new ByteArrayInputStream(sealed), "sealed.pdf", Placement.at("us:1.2")));
        var view = as(() -> dossiers().get(number));
        assertThat(view.leaves())
                .extracting(one -> one.receipt())
                .containsExactly(org.cellgmp.dossier.Receipt.FORM, org.cellgmp.dossier.Receipt.SEALED);
        assertThat(digest(number, leaf)).isEqualTo(org.cellgmp.record.CanonicalJson.sha256(sealed));
        does(() -> planning().refile(number, leaf, new ByteArrayInputStream(Shelf.pdf("open", 1)), "o.pdf"));
        assertThat(as(() -> dossiers().get(number)).leaves().get(1).receipt()).isNull();
        assertThat(form).isEqualTo(1);
    }

    /** Opens without a password and forbids changes. */
    private static byte[] sealed() throws Exception {
        var out = new java.io.ByteArrayOutputStream();
        try (var document = org.apache.pdfbox.Loader.loadPDF(Shelf.pdf("sealed", 1))) {
            var may = new org.apache.pdfbox.pdmodel.encryption.AccessPermission();
            may.setCanModify(false);
            document.protect(
                    new org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy("invented owner", "", may));
            document.save(out);
        }
        return out.toByteArray();
    }

    @Test
    void theGapsOfAProductAreLookedForInAllItsPlans() throws Exception {
        var gaps = house.the(DossierGaps.class);
        var first = opened("P-GAPS");
        var second = opened("P-GAPS");
        aim(second, ApplicationKind.TRIAL, ProductKind.ALLOGENEIC, Region.CN, Region.US);
        int letter = upload(first, "cn:1.0", "cover letter");
        as(() -> planning()
                .placeUpload(
                        second,
                        new ByteArrayInputStream(Shelf.pdf("materials", 1)),
                        "m.pdf",
                        new Placement("3.2.S.2.3", List.of("B1"), null, null, null, Set.of(Region.US))));
        approve(APPROVER, first, letter, digest(first, letter), House.PASSWORD);
        var found = as(() -> gaps.of("P-GAPS", null, null));
        assertThat(found.dossiers()).containsExactly(second, first);
        assertThat(found.type()).isEqualTo(ProductKind.ALLOGENEIC);
        var row = found.rows().stream()
                .filter(one -> one.topic().equals("cover-letter"))
                .findFirst()
                .orElseThrow();
        assertThat(row.cells()).containsOnlyKeys(Region.values());
        assertThat(row.cells().get(Region.CN))
                .matches(cell -> !cell.gap() && cell.dossier().equals(first));
        assertThat(row.cells().get(Region.EU)).matches(cell -> cell.gap() && cell.dossier() == null);
        var donors = found.rows().stream()
                .filter(one -> one.topic().equals("donors"))
                .findFirst()
                .orElseThrow();
        assertThat(donors.cells().get(Region.US).state()).isEqualTo(NodeState.UNAPPROVED);
        assertThat(donors.cells().get(Region.EU))
                .matches(cell -> cell.elsewhere().equals(Set.of(Region.US)));
        assertThat(found.lacking(Region.CN)).isEqualTo(found.asked(Region.CN) - 1);
        assertThat(as(() -> gaps.products())).contains("P-GAPS");
        assertThat(as(() -> gaps.of("P-NONE", null, null)).dossiers()).isEmpty();
        refused("ground.field-missing", () -> gaps.of(" ", null, null));
        as(() -> gaps.export("P-GAPS", ApplicationKind.CONDITIONAL, null));
        assertThat(trail).extracting(Act::name).contains("dossier.gaps-exported");
    }
}
