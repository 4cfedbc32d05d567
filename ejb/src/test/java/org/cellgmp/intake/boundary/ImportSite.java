package org.cellgmp.intake.boundary;

import jakarta.enterprise.inject.Instance;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.intake.ImportReport;
import org.cellgmp.intake.ImportView;
import org.cellgmp.intake.MappingView;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.control.ImportBook;
import org.cellgmp.intake.control.ImportCommit;
import org.cellgmp.intake.control.MappingBook;
import org.cellgmp.job.JobHandler;
import org.cellgmp.job.JobView;
import org.cellgmp.job.control.JobLedger;
import org.cellgmp.job.control.JobRunner;
import org.cellgmp.job.entity.Job;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.recordkeeping.control.NumberIssue;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;

/** A site that takes files in, on a database and a folder of its own; each transaction where the container would begin one. */
final class ImportSite implements AutoCloseable {
    static final Actor RECORDER = new Actor("rec", "Rec Order (invented)", Set.of(Role.PRODUCTION_RECORDER));

    final House house;

    /** Something that happens before each portion of a large import. */
    Runnable beforePortion = () -> {};

    /** @param observers classes that hear of kept records */
    ImportSite(TestDatabase database, Path home, Class<?>... observers) {
        System.setProperty("cellgmp.home", home.toString());
        house = new House(database, observers);
        house.with(NumberIssue.class, new NumberIssue() {
            @Override
            public String next(String series) {
                return quietly(() -> super.next(series));
            }

            @Override
            public long next(String series, int count) {
                return quietly(() -> super.next(series, count));
            }
        });
        house.with(Trail.class, new Trail() {
            @Override
            public void appendApart(Act act) {
                quietly(() -> {
                    super.appendApart(act);
                    return null;
                });
            }
        });
        house.with(JobLedger.class, ledger());
        house.with(ImportBook.class, book());
        house.with(MappingBook.class, new MappingBook() {
            @Override
            public MappingView get(String id) throws Refusal {
                return refusing(() -> super.get(id));
            }
        });
    }

    private <T> T quietly(Callable<T> work) {
        try {
            return house.apart(work);
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private <T> T refusing(Callable<T> work) throws Refusal {
        try {
            return house.apart(work);
        } catch (Refusal | RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
    }

    private JobLedger ledger() {
        var ledger = new JobLedger() {
            @Override
            public Optional<Job> claim(String number) {
                return quietly(() -> super.claim(number));
            }

            @Override
            public void progress(String number, long done, long total, String message) {
                quietly(() -> {
                    super.progress(number, done, total, message);
                    return null;
                });
            }

            @Override
            public void done(String number, String result) {
                quietly(() -> {
                    super.done(number, result);
                    return null;
                });
            }

            @Override
            public void failed(String number, String code, List<String> about) {
                quietly(() -> {
                    super.failed(number, code, about);
                    return null;
                });
            }

            @Override
            public boolean stopWanted(String number) {
                return quietly(() -> super.stopWanted(number));
            }

            @Override
            public void cancelled(String number, long done, String result) {
                quietly(() -> {
                    super.cancelled(number, done, result);
                    return null;
                });
            }

            @Override
            public List<String> left() {
                return quietly(super::left);
            }
        };
        handlers(ledger);
        return ledger;
    }

    /** The container would find the handlers of all rooms. */
    private void handlers(JobLedger ledger) {
        try {
            var field = JobLedger.class.getDeclaredField("handlers");
            field.setAccessible(true);
            field.set(
                    ledger,
                    Proxy.newProxyInstance(
                            Instance.class.getClassLoader(),
                            new Class<?>[] {Instance.class},
                            (proxy, method, arguments) -> Stream.<JobHandler>of(house.the(ImportCommit.class))));
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private ImportBook book() {
        return new ImportBook() {
            @Override
            public ImportView open(StoredFile file, Reading reading, String mapping) {
                return quietly(() -> super.open(file, reading, mapping));
            }

            @Override
            public RecordKind kind(String number) throws Refusal {
                return refusing(() -> super.kind(number));
            }

            @Override
            public String mapping(String number) throws Refusal {
                return refusing(() -> super.mapping(number));
            }

            @Override
            public StoredFile file(String number) throws Refusal {
                return refusing(() -> super.file(number));
            }

            @Override
            public ImportView open(StoredFile file, ImportReport report) {
                return quietly(() -> super.open(file, report));
            }

            @Override
            public ImportReport.Bulk bulk(String number) throws Refusal {
                return refusing(() -> super.bulk(number));
            }

            @Override
            public Outlook outlook(List<BatchRecord> portion, int telling) throws Refusal {
                return refusing(() -> super.outlook(portion, telling));
            }

            @Override
            public Portion keepPortion(String number, List<BatchRecord> portion) throws Refusal {
                beforePortion.run();
                return refusing(() -> super.keepPortion(number, portion));
            }

            @Override
            public void kept(String number, long left, List<String> told) throws Refusal {
                refusing(() -> {
                    super.kept(number, left, told);
                    return null;
                });
            }

            @Override
            public List<String> keep(String number, Reading reading) throws Refusal {
                return refusing(() -> super.keep(number, reading));
            }
        };
    }

    ImportView tried(InputStream content, String name) throws Exception {
        // Outside any transaction, as the door declares.
        return house.the(CurrentActor.class)
                .runAs(RECORDER, () -> house.the(Intake.class).dryRun(content, name, "x/y", null));
    }

    JobView commit(String number, String reason) throws Exception {
        return house.act(RECORDER, () -> house.the(Intake.class).commit(number, reason));
    }

    ImportView get(String number) throws Exception {
        return house.act(RECORDER, () -> house.the(Intake.class).get(number));
    }

    JobView job(String number) throws Exception {
        return house.act(RECORDER, () -> house.the(JobLedger.class).view(number))
                .orElseThrow();
    }

    /** What a thread of the container does with a job. */
    void run(String job) throws Exception {
        house.the(JobRunner.class).run(job);
    }

    <T> T read(Callable<T> question) throws Exception {
        return house.act(RECORDER, question);
    }

    Records records() {
        return house.the(Records.class);
    }

    @Override
    public void close() throws IOException {
        house.close();
    }
}
