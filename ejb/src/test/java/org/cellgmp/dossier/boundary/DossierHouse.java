package org.cellgmp.dossier.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.document.DocumentSourceView;
import org.cellgmp.document.DocumentState;
import org.cellgmp.document.DocumentView;
import org.cellgmp.document.boundary.Documents;
import org.cellgmp.dossier.BranchKind;
import org.cellgmp.dossier.Placement;
import org.cellgmp.dossier.control.FileReviewing;
import org.cellgmp.dossier.control.PublishSequence;
import org.cellgmp.dossier.control.Shelf;
import org.cellgmp.ectd.Region;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.job.JobOrder;
import org.cellgmp.job.JobProgress;
import org.cellgmp.job.JobState;
import org.cellgmp.job.JobView;
import org.cellgmp.job.boundary.Jobs;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterAll;

/** The rooms that a dossier needs, standing on a database of the test, and the few acts that its stories repeat. */
abstract class DossierHouse {
    static final Actor WRITER = new Actor("writer", "Reg Writer (invented)", Set.of(Role.REGULATORY_WRITER));
    /** Why files that nobody approved are published all the same. */
    static final String REASON = "approved on paper (invented)";

    static final JobProgress SILENT = (done, total, message) -> {};

    final TestDatabase database;
    final House house;
    final List<Act> trail = Collections.synchronizedList(new ArrayList<>());
    final List<DocumentView> approved = new ArrayList<>();
    final List<DocumentView> drafts = new ArrayList<>();
    /** How often the documents of a product were read. */
    final AtomicInteger documentsRead = new AtomicInteger();

    final List<Map<String, String>> asked = new ArrayList<>();
    final Path home;

    DossierHouse(TestDatabase database) throws Exception {
        this.database = database;
        home = Files.createTempDirectory("dossier-road");
        System.setProperty("cellgmp.home", home.toString());
        house = new House(database, FileReviewing.class);
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
                documentsRead.incrementAndGet();
                return approved.stream()
                        .filter(document -> document.product().equals(product))
                        .toList();
            }

            @Override
            public List<DocumentView> ofProduct(String product) {
                documentsRead.incrementAndGet();
                return Stream.concat(approved.stream(), drafts.stream())
                        .filter(document -> document.product().equals(product))
                        .toList();
            }

            @Override
            public DocumentView get(String number) throws Refusal {
                throw new Refusal(Refusal.Reason.NOT_FOUND, "document.not-found", number);
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

    <T> T as(Callable<T> act) throws Exception {
        return house.act(WRITER, act);
    }

    void does(ThrowingCallable act) throws Exception {
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

    DossierPlanning planning() {
        return house.the(DossierPlanning.class);
    }

    Dossiers dossiers() {
        return house.the(Dossiers.class);
    }

    void refused(String code, Callable<?> act) {
        assertThatThrownBy(() -> as(act))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    String opened(String product) throws Exception {
        var number = as(() -> planning().open("IND, invented", product));
        does(() -> planning().state(number, ShelfData.CHINA));
        does(() -> planning().state(number, ShelfData.UNITED_STATES));
        does(() -> planning().addBranch(number, BranchKind.SUBSTANCE, List.of("CAR-T cells", "Example Cells")));
        does(() -> planning().addBranch(number, BranchKind.PRODUCT, List.of("示例注射液", "suspension", "Example Cells")));
        return number;
    }

    int upload(String number, String place, String words, String... branches) throws Exception {
        return as(() -> planning()
                .placeUpload(
                        number,
                        new ByteArrayInputStream(Shelf.pdf(words, 1)),
                        words + ".pdf",
                        Placement.at(place, branches)));
    }

    DocumentView document(String product, String number, int version, int recordNow) throws Exception {
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

    /** The same document before anybody approved it. */
    static DocumentView draft(DocumentView made) {
        return new DocumentView(
                made.number(),
                made.version(),
                DocumentState.GENERATED,
                made.template(),
                made.form(),
                made.ctdSection(),
                made.titleEnglish(),
                made.titleChinese(),
                made.fileName(),
                made.product(),
                made.batches(),
                made.language(),
                made.pages(),
                made.pdf(),
                made.docx(),
                made.companion(),
                made.lineage(),
                made.sources(),
                made.generatedBy(),
                made.generatedByName(),
                made.generatedAt(),
                null,
                null,
                null,
                null);
    }

    /** Asks for the sequence and runs the job. @return its job number */
    String publish(String number, Region region) throws Exception {
        int revision = as(() -> dossiers().get(number)).revision();
        var job = as(() -> planning().publish(number, region, revision, REASON)).number();
        as(() -> house.the(PublishSequence.class).run(order(job, 1), SILENT));
        return job;
    }

    JobOrder order(String job, int attempt) {
        return new JobOrder(job, asked.get(Integer.parseInt(job.substring(8)) - 1), attempt);
    }
}
