package org.cellgmp.intake.boundary;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
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
import org.cellgmp.job.JobView;
import org.cellgmp.job.control.JobLedger;
import org.cellgmp.job.control.JobRunner;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.StoredFile;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.wiring.House;
import org.cellgmp.wiring.JobsHere;

/** A site that takes files in, on a database and a folder of its own; each transaction where the container would begin one. */
final class ImportSite implements AutoCloseable {
    static final Actor RECORDER = new Actor("rec", "Rec Order (invented)", Set.of(Role.PRODUCTION_RECORDER));

    final House house;

    /** Something that happens before each portion of a large import. */
    Runnable beforePortion = () -> {};

    /** @param observers classes that hear of kept records, as those of the rooms above do on the server */
    ImportSite(TestDatabase database, Path home, Class<?>... observers) {
        System.setProperty("cellgmp.home", home.toString());
        house = new House(
                database,
                Stream.concat(Stream.of(ImportCommit.class), Stream.of(observers))
                        .toArray(Class<?>[]::new));
        JobsHere.in(house);
        house.with(ImportBook.class, book());
        house.with(MappingBook.class, new MappingBook() {
            @Override
            public MappingView get(String id) throws Refusal {
                return refusing(() -> super.get(id));
            }
        });
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

    private ImportBook book() {
        return new ImportBook() {
            @Override
            public ImportView open(StoredFile file, Reading reading, String mapping) {
                return house.quietly(() -> super.open(file, reading, mapping));
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
                return house.quietly(() -> super.open(file, report));
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
