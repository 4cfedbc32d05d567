package org.cellgmp.dossier.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.document.DocumentSourceView;
import org.cellgmp.document.DocumentState;
import org.cellgmp.document.DocumentView;
import org.cellgmp.document.boundary.Documents;
import org.cellgmp.dossier.BranchKind;
import org.cellgmp.dossier.FindingSeverity;
import org.cellgmp.dossier.LeafOperation;
import org.cellgmp.dossier.Placement;
import org.cellgmp.dossier.Region;
import org.cellgmp.dossier.control.PublishSequence;
import org.cellgmp.dossier.control.Shelf;
import org.cellgmp.dossier.control.WorkFolder;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.job.JobState;
import org.cellgmp.job.JobView;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.recordkeeping.control.NumberIssue;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** From an empty plan to a second sequence, whichever database it stands on. Documents are those of a room below, here given. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DossierRoad {
    static final Actor WRITER = new Actor("writer", "Reg Writer (invented)", Set.of(Role.REGULATORY_WRITER));
    private static final JobProgress SILENT = (done, total, message) -> {};

    final TestDatabase database;
    final House house;
    final List<Act> trail = Collections.synchronizedList(new ArrayList<>());
    private final List<DocumentView> approved = new ArrayList<>();
    private final List<Map<String, String>> asked = new ArrayList<>();
    private final Path home;

    DossierRoad(TestDatabase database) throws Exception {
        this.database = database;
        home = Files.createTempDirectory("dossier-road");
        System.setProperty("cellgmp.home", home.toString());
        house = new House(database);
        house.with(org.cellgmp.ground.WhoActs.class, house.the(CurrentActor.class));
        house.with(Trail.class, new Trail() {
            @Override
            public void append(Act act) {
                super.append(act);
                trail.add(act);
            }

            @Override
            public void appendApart(Act act) {
                super.appendApart(act);
                trail.add(act);
            }
        });
        house.with(Documents.class, new Documents() {
            @Override
            public List<DocumentView> approved(String product) {
                return approved.stream()
                        .filter(document -> document.product().equals(product))
                        .toList();
            }

            @Override
            public DocumentView get(String number) throws Refusal {
                throw new Refusal(Refusal.Reason.NOT_FOUND, "document.not-found", number);
            }
        });
        house.with(NumberIssue.class, new NumberIssue() {
            @Override
            public String next(String series) {
                try {
                    return house.apart(() -> super.next(series));
                } catch (RuntimeException failed) {
                    throw failed;
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            }
        });
        // The ledger of jobs is not asked here: what is asked for is kept, and run by the test.
        house.with(jakarta.enterprise.inject.Instance.class, (jakarta.enterprise.inject.Instance<?>)
                java.lang.reflect.Proxy.newProxyInstance(
                        DossierRoad.class.getClassLoader(),
                        new Class<?>[] {jakarta.enterprise.inject.Instance.class},
                        (proxy, method, arguments) -> null));
        house.with(Jobs.class, new Jobs() {
            @Override
            public JobView start(String kind, Map<String, String> parameters) {
                asked.add(parameters);
                return new JobView(
                        "JB-2026-" + String.format("%04d", asked.size()),
                        kind,
                        JobState.QUEUED,
                        0,
                        0,
                        null,
                        List.of(),
                        null,
                        "writer",
                        OffsetDateTime.MIN,
                        null,
                        0);
            }
        });
    }

    @AfterAll
    void close() {
        house.close();
    }

    private <T> T as(Callable<T> act) throws Exception {
        return house.act(WRITER, act);
    }

    private void does(ThrowingCallable act) throws Exception {
        as(() -> {
            try {
                act.call();
            } catch (Exception failed) {
                throw failed;
            } catch (Throwable failed) {
                throw new IllegalStateException(failed);
            }
            return null;
        });
    }

    private DossierPlanning planning() {
        return house.the(DossierPlanning.class);
    }

    private Dossiers dossiers() {
        return house.the(Dossiers.class);
    }

    private void refused(String code, Callable<?> act) {
        assertThatThrownBy(() -> as(act))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private String opened(String product) throws Exception {
        var number = as(() -> planning().open("IND, invented", product));
        does(() -> planning().state(number, ShelfData.CHINA));
        does(() -> planning().state(number, ShelfData.UNITED_STATES));
        does(() -> planning().addBranch(number, BranchKind.SUBSTANCE, List.of("CAR-T cells", "Example Cells")));
        does(() -> planning().addBranch(number, BranchKind.PRODUCT, List.of("示例注射液", "suspension", "Example Cells")));
        return number;
    }

    private int upload(String number, String place, String words, String... branches) throws Exception {
        return as(() -> planning()
                .placeUpload(
                        number,
                        new ByteArrayInputStream(Shelf.pdf(words, 1)),
                        words + ".pdf",
                        Placement.at(place, branches)));
    }

    private DocumentView document(String product, String number, int version, int recordNow) throws Exception {
        var stored = as(() -> house.the(FileStore.class)
                .store(new ByteArrayInputStream(Shelf.pdf(number + version, 1)), "x.pdf", "application/pdf"));
        return new DocumentView(
                number,
                version,
                DocumentState.APPROVED,
                "batch-analyses",
                "FRM-DOC-001 v1",
                "3.2.P.5.4",
                "Batch analyses",
                "批分析",
                "batch-analyses.pdf",
                product,
                List.of(),
                "both",
                1,
                stored,
                (StoredFile) null,
                null,
                null,
                List.of(new DocumentSourceView("BR-2026-0001", 1, "0", recordNow)),
                "w",
                "W",
                OffsetDateTime.MIN,
                null,
                "SG-2026-0001",
                "A",
                OffsetDateTime.MIN);
    }

    /** Asks for the sequence and runs the job. @return its job number */
    private String publish(String number, Region region) throws Exception {
        int revision = as(() -> dossiers().get(number)).revision();
        var job = as(() -> planning().publish(number, region, revision)).number();
        as(() -> house.the(PublishSequence.class).run(order(job, 1), SILENT));
        return job;
    }

    private JobOrder order(String job, int attempt) {
        return new JobOrder(job, asked.get(Integer.parseInt(job.substring(8)) - 1), attempt);
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
                        .publish(number, Region.CN, dossiers().get(number).revision()));
        var judgement = as(() -> dossiers().judge(number, Region.CN));
        assertThat(judgement.blocks()).extracting("code").containsExactly("plan.cover-letter-missing");
        assertThat(judgement.missing()).extracting("titleEnglish").contains("Cover letter", "Application form");

        int letter = upload(number, "cn:1.0", "cover letter");
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
                        .containsExactly("util.missing");
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
                        .publish(number, Region.CN, dossiers().get(number).revision()));
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
    void aRunThatIsCutShortLeavesNothingAndTheNextOneDoesItAll() throws Exception {
        var number = opened("P-CUT");
        upload(number, "cn:1.0", "letter");
        int revision = as(() -> dossiers().get(number)).revision();
        var job = as(() -> planning().publish(number, Region.CN, revision)).number();
        // What a killed server leaves: a work folder half full.
        var work = WorkFolder.of(job);
        Files.createDirectories(work.resolve("sequence/x202612345/0000/m1"));
        Files.writeString(work.resolve("sequence/x202612345/0000/stray.txt"), "half");
        for (int stop = 1; stop <= 3; stop++) {
            int at = stop;
            assertThatThrownBy(() ->
                            as(() -> house.the(PublishSequence.class).run(order(job, at), (done, total, message) -> {
                                if (done == at) throw new IllegalStateException("cut");
                            })))
                    .hasMessage("cut");
            assertThat(as(() -> dossiers().get(number)).sequences()).isEmpty();
        }
        as(() -> house.the(PublishSequence.class).run(order(job, 4), SILENT));
        assertThat(as(() -> dossiers().sequence(number, "cn-0000")).report().findings())
                .extracting("code")
                .doesNotContain("folder.root");
        assertThat(work).doesNotExist();
    }

    @Test
    void aPlanThatChangedAfterItWasSeenIsNotPublished() throws Exception {
        var number = opened("P-SEEN");
        upload(number, "cn:1.0", "letter");
        int seen = as(() -> dossiers().get(number)).revision();
        var job = as(() -> planning().publish(number, Region.CN, seen)).number();
        upload(number, "cn:1.2", "form");
        refused("dossier.plan-changed", () -> planning().publish(number, Region.CN, seen));
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
                .containsExactly("plan.outdated");
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
