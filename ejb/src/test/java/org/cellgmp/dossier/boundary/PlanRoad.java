package org.cellgmp.dossier.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cellgmp.audit.Act;
import org.cellgmp.dossier.Aim;
import org.cellgmp.dossier.ApplicationKind;
import org.cellgmp.dossier.LeafApproval;
import org.cellgmp.dossier.LeafFile;
import org.cellgmp.dossier.NodeState;
import org.cellgmp.dossier.Placement;
import org.cellgmp.dossier.PlanFilter;
import org.cellgmp.dossier.ProductKind;
import org.cellgmp.dossier.control.Shelf;
import org.cellgmp.ectd.OnePdf;
import org.cellgmp.ectd.PdfMend;
import org.cellgmp.ectd.PdfRepairPlan;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A plan line by line, whichever database it stands on: states, owners, days, what it is for, approval of a received file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PlanRoad extends PlanHouse {
    PlanRoad(TestDatabase database) throws Exception {
        super(database);
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
        assertThat(as(() -> dossiers().judge(number, Region.EU)).blocks())
                .as("a trial goes to the European Union as documents of the portal")
                .extracting("code")
                .contains("plan.by-portal");
        refused(
                "dossier.blocked",
                () -> planning()
                        .publish(number, Region.EU, dossiers().get(number).revision(), REASON));
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
        // Whoever works here but not on submissions could not open the plan.
        refused("dossier.no-such-person", () -> {
            steering().assign(number, List.of("CN:protocol"), "analyst", null);
            return null;
        });
        assertThat(as(() -> steering().owners())).extracting("account").containsExactlyInAnyOrder("approver", "writer");
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

    @Test
    void valuesThatTellHeadingsApartAreProposedByOneAndApprovedByAnotherVersionByVersion() throws Exception {
        var keys = house.the(KeyedAttributes.class);
        var number = opened("P-KEYS");
        var same = opened("P-KEYS");
        var branches = as(() -> dossiers().get(number)).branches();
        var key = as(() -> keys.of(branches)).get("B1");
        assertThat(as(() -> keys.of(dossiers().get(same).branches())).get("B1").number())
                .isEqualTo(key.number());
        assertThat(key.approved()).isFalse();
        assertThat(as(() -> dossiers().judge(number, Region.US)).warnings())
                .extracting("code")
                .contains("plan.key-unapproved");
        refused(
                "dossier.key-alike",
                () -> planning().addBranch(number, key.kind(), List.of("car–t  Cells", "Example Cells")));
        refusedTo(BOTH, "dossier.key-own-work", () -> {
            keys.approve(key.number(), 1, new LeafApproval(key.sha256(), null, "writer", House.PASSWORD));
            return null;
        });
        refusedTo(APPROVER, "dossier.key-other-values", () -> {
            keys.approve(key.number(), 1, new LeafApproval("00", null, "approver", House.PASSWORD));
            return null;
        });
        house.act(APPROVER, () -> {
            keys.approve(key.number(), 1, new LeafApproval(key.sha256(), null, "approver", House.PASSWORD));
            return null;
        });
        assertThat(as(() -> keys.history(key.number())).get(0).approvedBy()).isEqualTo(APPROVER.printedName());
        var values = List.of("CAR-T cells, clone 2", "Example Cells");
        refused("ground.field-missing", () -> keys.revise(key.number(), 1, values, " "));
        refused("dossier.key-alike", () -> keys.revise(key.number(), 1, key.values(), "the same again"));
        assertThat(as(() -> keys.revise(key.number(), 1, values, "another clone")))
                .isEqualTo(2);
        refused("dossier.key-later-version", () -> keys.revise(key.number(), 1, values, "once more"));
        // What a dossier has written stays: its sequences must repeat it letter by letter.
        assertThat(as(() -> dossiers().get(number)).branches()).isEqualTo(branches);
        assertThat(as(() -> keys.of(branches)).get("B1")).matches(one -> one.version() == 1 && one.latest() == 2);
        assertThat(as(() -> keys.all())).extracting(one -> one.name()).contains(key.number() + "/v2");
        var event = trail.stream()
                .filter(act -> act.name().equals("dossier.key-proposed"))
                .reduce((one, two) -> two)
                .orElseThrow();
        assertThat(event.toString()).contains(key.number() + "/v2", "another clone", "CAR-T cells, clone 2");
        assertThat(trail).extracting(Act::name).contains("dossier.key-approved");
        refused("dossier.key-not-found", () -> keys.history("KA-1999-0001"));
    }

    @Test
    void aTrialInTheEuropeanUnionYieldsItsDocumentsByTheirLetters() throws Exception {
        var number = opened("P-CTIS");
        refused("dossier.no-portal", () -> plans().portal(number));
        aim(number, ApplicationKind.TRIAL, ProductKind.GENE_MODIFIED_AUTOLOGOUS, Region.values());
        refused("dossier.portal-empty", () -> plans().portal(number));
        upload(number, "3.2.P.5.4", "batch analyses", "B2");
        upload(number, "ctis-protocol", "protocol");
        upload(number, "cn:1.0", "cover letter");
        upload(number, "ctis-impd-nonclinical", "nonclinical");
        assertThat(as(() -> plans().portal(number)))
                .extracting(file -> file.path())
                .containsExactly(
                        "d-protocol/002-protocol.pdf",
                        "g-impd-nonclinical/004-nonclinical.pdf",
                        "g-impd-quality/3-2-p-5-4/001-batch-analyses.pdf");
        assertThat(as(() -> plans().portal(number))).allMatch(file -> file.state() == NodeState.UNAPPROVED);
        assertThat(trail).extracting(Act::name).contains("dossier.portal-downloaded");
    }

    @Test
    void aRepairedCopyTakesThePlaceOfAFileThatStaysKept() throws Exception {
        var number = opened("P-REPAIR");
        int leaf = upload(number, "cn:1.0", "cover letter");
        var pdf = OnePdf.with(OnePdf.bookmark(OnePdf.fitted()));
        does(() -> planning().refile(number, leaf, new ByteArrayInputStream(pdf), "c.pdf"));
        var received = digest(number, leaf);
        approve(APPROVER, number, leaf, received, House.PASSWORD);
        var repairs = house.the(LeafRepairs.class);

        assertThat(as(() -> repairs.plan(number, leaf)).mends())
                .extracting(PdfRepairPlan.Mend::kind)
                .containsExactly(PdfMend.BOOKMARK_ZOOM, PdfMend.PAGE_MODE);
        refused("dossier.leaf-other-file", () -> {
            repairs.repair(number, leaf, "ab".repeat(32));
            return null;
        });
        does(() -> repairs.repair(number, leaf, received));

        var repaired = digest(number, leaf);
        assertThat(repaired).isNotEqualTo(received);
        assertThat(as(() -> repairs.plan(number, leaf)).mends()).isEmpty();
        assertThat(as(() -> house.the(FileDifferences.class).files(number, leaf)))
                .extracting(LeafFile::sha256)
                .startsWith(repaired, received);
        var files = house.the(org.cellgmp.recordkeeping.boundary.FileStore.class);
        try (var kept = files.open(received)) {
            assertThat(kept.readAllBytes()).isEqualTo(pdf);
        }
        assertThat(as(() -> dossiers().get(number)).leaves().get(0).approval()).isNull();
        assertThat(trail.stream()
                        .filter(act -> act.name().equals("dossier.leaf-repaired"))
                        .findFirst()
                        .orElseThrow()
                        .toString())
                .contains(received, repaired, "BOOKMARK_ZOOM PAGE_MODE");
        refused("dossier.repair-nothing", () -> {
            repairs.repair(number, leaf, repaired);
            return null;
        });
        does(() -> planning().refile(number, leaf, new ByteArrayInputStream(sealed()), "c.pdf"));
        assertThat(as(() -> repairs.plan(number, leaf)).untouched()).isEqualTo("encrypted");
        refused("dossier.repair-encrypted", () -> {
            repairs.repair(number, leaf, digest(number, leaf));
            return null;
        });
    }
}
