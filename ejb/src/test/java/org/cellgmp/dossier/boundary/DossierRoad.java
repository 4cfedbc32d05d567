package org.cellgmp.dossier.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import org.cellgmp.audit.Act;
import org.cellgmp.dossier.BranchKind;
import org.cellgmp.dossier.Placement;
import org.cellgmp.dossier.SequenceStatement;
import org.cellgmp.dossier.control.PublishSequence;
import org.cellgmp.dossier.control.Shelf;
import org.cellgmp.ectd.FindingSeverity;
import org.cellgmp.ectd.LeafOperation;
import org.cellgmp.ectd.Region;
import org.cellgmp.job.JobProgress;
import org.cellgmp.job.JobStopped;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.schema.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From an empty plan to a second sequence, whichever database it stands on. Documents are those of a room below, here given. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DossierRoad extends DossierHouse {
    DossierRoad(TestDatabase database) throws Exception {
        super(database);
    }

    @Test
    void aPlanBecomesASequenceForEachRegionAndThenTheNextOne() throws Exception {
        var product = "P-ROAD";
        approved.add(document(product, "DC-2026-0101", 1, 1));
        var number = opened(product);
        int leaf = as(() -> planning().placeDocument(number, "DC-2026-0101", Placement.at("3.2.P.5.4", "B2")));
        upload(number, "3.2.R.2", "batch record one");
        upload(number, "us:1.2", "letter");

        refused(
                "dossier.blocked",
                () -> planning()
                        .publish(number, Region.CN, dossiers().get(number).revision(), REASON));
        var judgement = as(() -> dossiers().judge(number, Region.CN));
        assertThat(judgement.blocks()).extracting("code").containsExactly("plan.cover-letter-missing");
        assertThat(judgement.missing()).extracting("titleEnglish").contains("Cover letter", "Application form");

        var live = as(() -> house.the(LiveChecks.class).of(number));
        assertThat(live).extracting("region").containsExactly(Region.CN, Region.US);
        assertThat(live.get(0).report().findings()).extracting("code").containsExactly("plan.cover-letter-missing");
        assertThat(as(() -> house.the(LiveChecks.class).of(number)).get(1).report())
                .as("kept while the plan stands")
                .isSameAs(live.get(1).report());

        int letter = upload(number, "cn:1.0", "cover letter");
        assertThat(as(() -> house.the(LiveChecks.class).of(number)))
                .as("judged anew, of the revision that it says")
                .allMatch(check -> check.revision() > live.get(0).revision())
                .noneMatch(check -> check.report().findings().stream()
                        .anyMatch(finding -> finding.code().equals("plan.cover-letter-missing")));
        var job = publish(number, Region.CN);
        publish(number, Region.US);
        var view = as(() -> dossiers().get(number));
        assertThat(view.sequences())
                .extracting("region", "number")
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Region.CN, "0000"),
                        org.assertj.core.groups.Tuple.tuple(Region.US, "0001"));

        // The same job again finds what it has done.
        assertThat(as(() -> house.the(PublishSequence.class).run(order(job, 2), SILENT)))
                .endsWith("/sequences/cn-0000");
        assertThat(as(() -> dossiers().get(number)).sequences()).hasSize(2);

        var sequence = as(() -> dossiers().sequence(number, "0000"));
        assertThat(sequence.content().leaves()).extracting("source").contains("DC-2026-0101/v1");
        assertThat(sequence.report().missing()).isNotEmpty();
        var zip = as(() -> dossiers().zip(number, "cn-0000"));
        try (var in = as(() -> house.the(FileStore.class).open(zip.sha256()))) {
            var reports = as(() -> house.the(SequenceJudgement.class).judge(in));
            assertThat(reports).singleElement().satisfies(report -> {
                assertThat(report.application()).isEqualTo("x202612345");
                assertThat(report.findings().stream()
                                .filter(f -> f.severity() == FindingSeverity.ERROR)
                                .map(f -> f.code())
                                .distinct())
                        .as("nothing is wrong; what a first filing wants is not there")
                        .containsOnly("util.missing", "content.wanted");
            });
        }
        assertThat(trail)
                .extracting(Act::name)
                .contains(
                        "dossier.opened",
                        "dossier.leaf-placed",
                        "dossier.publish-asked",
                        "dossier.published",
                        "dossier.sequence-downloaded",
                        "dossier.foreign-sequence-validated");

        // The next one: a newer document replaces, a withdrawn leaf is deleted, the letter is new again.
        approved.removeIf(document -> document.number().equals("DC-2026-0101"));
        approved.add(document(product, "DC-2026-0101", 2, 1));
        assertThat(as(() -> dossiers().get(number)).leaves().get(0).newest()).isEqualTo(2);
        does(() -> planning().renew(number, leaf));
        does(() -> planning().withdraw(number, 2, "filed by mistake"));
        refused(
                "dossier.blocked",
                () -> planning()
                        .publish(number, Region.CN, dossiers().get(number).revision(), REASON));
        does(() -> planning().refile(number, letter, new ByteArrayInputStream(Shelf.pdf("second letter", 1)), "l.pdf"));
        publish(number, Region.CN);
        var next = as(() -> dossiers().sequence(number, "cn-0001"));
        assertThat(next.content().leaves())
                .extracting("operation")
                .containsExactlyInAnyOrder(LeafOperation.NEW, LeafOperation.REPLACE, LeafOperation.DELETE);
        assertThat(next.content().opened()).isEqualTo("0000");
        refused("dossier.sequence-ambiguous", () -> dossiers().sequence(number, "0001"));
        refused("dossier.application-fixed", () -> {
            planning().state(number, ShelfData.OTHER_CHINA);
            return null;
        });
    }

    @Test
    void aSequenceIsStatedPublishedAndBuiltAgainFromItsManifest() throws Exception {
        var number = opened("P-MANIFEST");
        int letter = upload(number, "cn:1.0", "letter");
        publish(number, Region.CN);
        does(() -> planning().refile(number, letter, new ByteArrayInputStream(Shelf.pdf("answer", 1)), "l.pdf"));
        var coming = house.the(ComingSequences.class);
        assertThat(as(() -> coming.of(number, Region.CN))).satisfies(usual -> {
            assertThat(usual.stated()).isFalse();
            assertThat(usual.statement().continues()).isEqualTo("0000");
            assertThat(usual.activities()).extracting("number").containsExactly("0000");
        });
        refused("dossier.blocked", () -> {
            coming.state(number, Region.CN, new SequenceStatement("0000", "cnrat1", "cnsqt1", "x", "", ""));
            return null;
        });
        refused("dossier.blocked", () -> {
            coming.state(number, Region.CN, new SequenceStatement("0000", "cnrat2", "cnsqt2", "x", "", ""));
            return null;
        });
        does(() -> coming.state(number, Region.CN, new SequenceStatement("", "cnrat2", "cnsqt1", "补充申请（虚构）", "", "")));
        publish(number, Region.CN);
        var filed = as(() -> dossiers().sequence(number, "cn-0001"));
        assertThat(filed.content().opened()).isEqualTo("0001");
        assertThat(filed.content().statement().activity()).isEqualTo("cnrat2");

        // The plan and the statements move on; what was filed is built again from what is pinned.
        upload(number, "cn:1.2", "form");
        var rebuilding = house.the(RebuiltSequences.class);
        for (var name : List.of("cn-0000", "cn-0001"))
            assertThat(as(() -> rebuilding.rebuild(number, name))).satisfies(rebuilt -> {
                assertThat(rebuilt.identical()).isTrue();
                assertThat(rebuilt.rebuiltIndexMd5()).isEqualTo(rebuilt.filedIndexMd5());
            });
        var manifest = as(() -> rebuilding.manifest(number, "cn-0001"));
        assertThat(manifest.history()).extracting("name").containsExactly("0000");
        assertThat(manifest.leaves())
                .singleElement()
                .satisfies(leaf -> assertThat(leaf.sha256()).hasSize(64));
        assertThat(trail).extracting(Act::name).contains("dossier.sequence-stated", "dossier.sequence-rebuilt");
    }

    @Test
    void aRunThatIsCutShortLeavesNothingAndTheNextOneDoesItAll() throws Exception {
        var number = opened("P-CUT");
        upload(number, "cn:1.0", "letter");
        int revision = as(() -> dossiers().get(number)).revision();
        var job = as(() -> planning().publish(number, Region.CN, revision, REASON))
                .number();
        for (var step : List.of("judging", "writing", "filing")) {
            assertThatThrownBy(() ->
                            as(() -> house.the(PublishSequence.class).run(order(job, 1), (done, total, message) -> {
                                if (message.equals("dossier.job." + step)) throw new IllegalStateException("cut");
                            })))
                    .hasMessage("cut");
            assertThat(as(() -> dossiers().get(number)).sequences()).isEmpty();
        }
        as(() -> house.the(PublishSequence.class).run(order(job, 4), SILENT));
        assertThat(as(() -> dossiers().sequence(number, "cn-0000")).report().findings())
                .extracting("code")
                .doesNotContain("folder.root");
    }

    @Test
    void aRunThatIsStoppedWhileItWritesLeavesNothing() throws Exception {
        var number = opened("P-STOP");
        upload(number, "cn:1.0", "letter");
        int revision = as(() -> dossiers().get(number)).revision();
        var job = as(() -> planning().publish(number, Region.CN, revision, REASON))
                .number();
        for (int calls = 1; calls <= 3; calls++) {
            var left = new java.util.concurrent.atomic.AtomicInteger(calls);
            assertThatThrownBy(() -> as(() -> house.the(PublishSequence.class).run(order(job, 1), new JobProgress() {
                        @Override
                        public void at(long done, long total, String message) {}

                        @Override
                        public boolean stopWanted() {
                            return left.decrementAndGet() == 0;
                        }
                    })))
                    .isInstanceOf(JobStopped.class);
            assertThat(as(() -> dossiers().get(number)).sequences()).isEmpty();
        }
        try (var incoming = Files.list(home.resolve("files/incoming"))) {
            assertThat(incoming).isEmpty();
        }
        as(() -> house.the(PublishSequence.class).run(order(job, 2), SILENT));
        assertThat(as(() -> dossiers().get(number)).sequences()).hasSize(1);
    }

    @Test
    void aFileIsLookedAtOnceAndKnownFromThenOn() throws Exception {
        var number = opened("P-KNOWN");
        upload(number, "cn:1.0", "known letter");
        var sha256 = as(() -> dossiers().get(number)).leaves().get(0).leaf().sha256();
        var kept = home.resolve("files")
                .resolve(sha256.substring(0, 2))
                .resolve(sha256.substring(2, 4))
                .resolve(sha256);
        var bytes = Files.readAllBytes(kept);
        Files.delete(kept);
        try {
            assertThat(as(() -> dossiers().validate(number, Region.CN)).findings())
                    .extracting("code")
                    .doesNotContain("pdf.unreadable");
        } finally {
            Files.write(kept, bytes);
        }
    }

    @Test
    void aPlanThatChangedAfterItWasSeenIsNotPublished() throws Exception {
        var number = opened("P-SEEN");
        upload(number, "cn:1.0", "letter");
        int seen = as(() -> dossiers().get(number)).revision();
        var job = as(() -> planning().publish(number, Region.CN, seen, REASON)).number();
        upload(number, "cn:1.2", "form");
        refused("dossier.plan-changed", () -> planning().publish(number, Region.CN, seen, REASON));
        refused("dossier.plan-changed", () -> house.the(PublishSequence.class).run(order(job, 1), SILENT));
    }

    @Test
    void aDocumentWhoseRecordsChangedMarksItsLeafAndTheHeadingsAbove() throws Exception {
        approved.add(document("P-OLD", "DC-2026-0201", 1, 2));
        var number = opened("P-OLD");
        as(() -> planning().placeDocument(number, "DC-2026-0201", Placement.at("3.2.P.5.4", "B2")));
        var dossier = as(() -> dossiers().get(number));
        assertThat(dossier.leaves()).singleElement().matches(leaf -> leaf.outdated() && leaf.newest() == 0);
        assertThat(as(() -> dossiers().judge(number, Region.US)).warnings())
                .extracting("code")
                .containsOnlyOnce("plan.outdated");
        var quality = dossiers().tree(dossier).stream()
                .filter(node -> node.heading().place().equals("m3-quality"))
                .findFirst()
                .orElseThrow();
        assertThat(quality.count()).isEqualTo(1);
        assertThat(quality.state()).isIn(org.cellgmp.dossier.NodeState.MISSING, org.cellgmp.dossier.NodeState.OUTDATED);
    }

    @Test
    void whatCannotBePlacedIsRefusedAndNothingIsKept() throws Exception {
        var number = opened("P-BAD");
        var pdf = Shelf.pdf("x", 1);
        refused(
                "dossier.no-pdf",
                () -> planning()
                        .placeUpload(
                                number,
                                new ByteArrayInputStream("no".getBytes(StandardCharsets.UTF_8)),
                                "a.pdf",
                                Placement.at("cn:1.0")));
        refused(
                "dossier.no-file",
                () -> planning()
                        .placeUpload(number, new ByteArrayInputStream(new byte[0]), "a.pdf", Placement.at("cn:1.0")));
        refused(
                "dossier.no-such-place",
                () -> planning().placeUpload(number, new ByteArrayInputStream(pdf), "a.pdf", Placement.at("9.9")));
        refused(
                "dossier.place-takes-no-leaf",
                () -> planning()
                        .placeUpload(number, new ByteArrayInputStream(pdf), "a.pdf", Placement.at("m3-quality")));
        refused(
                "dossier.branch-missing",
                () -> planning()
                        .placeUpload(number, new ByteArrayInputStream(pdf), "a.pdf", Placement.at("3.2.P.5.4")));
        refused(
                "dossier.branch-missing",
                () -> planning()
                        .placeUpload(number, new ByteArrayInputStream(pdf), "a.pdf", Placement.at("3.2.S.4.4", "B2")));
        refused(
                "dossier.no-such-branch",
                () -> planning()
                        .placeUpload(number, new ByteArrayInputStream(pdf), "a.pdf", Placement.at("3.2.P.5.4", "B9")));
        refused(
                "dossier.file-name",
                () -> planning()
                        .placeUpload(
                                number,
                                new ByteArrayInputStream(pdf),
                                "a.pdf",
                                new Placement("cn:1.0", List.of(), null, null, "A B.pdf", Set.of())));
        refused(
                "ground.field-unprintable",
                () -> planning()
                        .placeUpload(
                                number,
                                new ByteArrayInputStream(pdf),
                                "a.pdf",
                                new Placement("cn:1.0", List.of(), "a\u0001", null, null, Set.of())));
        refused(
                "dossier.branch-twice",
                () -> planning().addBranch(number, BranchKind.SUBSTANCE, List.of("CAR-T cells", "Example Cells")));
        refused(
                "ground.field-missing",
                () -> planning().addBranch(number, BranchKind.SUBSTANCE, List.of("CAR-T cells", " ")));
        refused("document.not-found", () -> planning().placeDocument(number, "DC-2026-9999", Placement.at("cn:1.0")));
        refused("dossier.not-found", () -> dossiers().get("DO-2026-9999"));
        assertThat(as(() -> dossiers().get(number)).leaves()).isEmpty();
        try (var left = Files.list(home.resolve("work/dossier"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void dossiersAreListedPageByPageNewestFirst() throws Exception {
        for (int i = 0; i < 3; i++) opened("P-LIST-" + i);
        var first = dossiersPage(null);
        var second = dossiersPage(first.next());
        assertThat(first.items()).hasSize(2);
        assertThat(second.items().get(0).number())
                .isLessThan(first.items().get(1).number());
    }

    private org.cellgmp.ground.Page<org.cellgmp.dossier.DossierRow> dossiersPage(String after) throws Exception {
        return as(() -> dossiers().list(after, 2));
    }

    @Test
    void thePublishedSequenceCannotBeChangedByTheApplication() throws Exception {
        var number = opened("P-FIXED");
        upload(number, "cn:1.0", "letter");
        publish(number, Region.CN);
        for (var statement : List.of(
                "update dossier_sequence set errors = 0",
                "delete from dossier_sequence",
                "update dossier_branch set first_value = 'x'"))
            try (var connection = database.asApplication();
                    var sql = connection.createStatement()) {
                assertThatThrownBy(() -> sql.execute(statement)).isInstanceOf(java.sql.SQLException.class);
            }
    }
}
