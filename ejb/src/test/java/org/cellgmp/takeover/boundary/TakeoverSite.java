package org.cellgmp.takeover.boundary;

import jakarta.enterprise.inject.Instance;
import java.io.ByteArrayInputStream;
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
import org.cellgmp.ground.Role;
import org.cellgmp.ground.WhoActs;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.job.JobHandler;
import org.cellgmp.job.JobView;
import org.cellgmp.job.control.JobLedger;
import org.cellgmp.job.control.JobRunner;
import org.cellgmp.job.entity.Job;
import org.cellgmp.recordkeeping.control.NumberIssue;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.takeover.BookLayout;
import org.cellgmp.takeover.TakeoverView;
import org.cellgmp.takeover.control.RegisterTaking;
import org.cellgmp.takeover.control.TakeoverStore;
import org.cellgmp.wiring.House;

/** A site that takes an older register over; each transaction where the container would begin one. All invented. */
final class TakeoverSite implements AutoCloseable {
    static final Actor QA = new Actor("qa", "Qual Ity (invented)", Set.of(Role.QA_MANAGER));
    static final Actor OTHER = new Actor("qa2", "Second Ity (invented)", Set.of(Role.QA_MANAGER));
    static final Actor OWNER = new Actor("rev", "Rev Iewer (invented)", Set.of(Role.PRODUCTION_REVIEWER));
    static final String RIGHT = "an invented pass phrase, long enough";
    private static final Actor ADMIN = new Actor("admin", "Ad Min (invented)", Set.of(Role.ADMINISTRATOR));

    final House house;
    /** Something that happens before each portion. */
    Runnable beforePortion = () -> {};

    TakeoverSite(TestDatabase database, Path home) throws Exception {
        System.setProperty("cellgmp.home", home.toString());
        house = new House(database);
        house.with(WhoActs.class, house.the(CurrentActor.class));
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
        house.with(
                org.cellgmp.takeover.control.TakeoverBook.class, TakeoverStore.with(house, () -> beforePortion.run()));
        var accounts = house.the(Accounts.class);
        for (var person : List.of(QA, OTHER, OWNER)) {
            var given = as(ADMIN, () -> accounts.open(person.id(), person.printedName(), person.roles(), "new here"));
            as(person, () -> accounts.changePassword(given, RIGHT));
            as(person, () -> accounts.certify(true, person.id(), RIGHT));
        }
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

    private JobLedger ledger() throws ReflectiveOperationException {
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
        };
        var field = JobLedger.class.getDeclaredField("handlers");
        field.setAccessible(true);
        field.set(
                ledger,
                Proxy.newProxyInstance(
                        Instance.class.getClassLoader(),
                        new Class<?>[] {Instance.class},
                        (proxy, method, arguments) -> Stream.<JobHandler>of(house.the(RegisterTaking.class))));
        return ledger;
    }

    <T> T as(Actor who, Callable<T> act) throws Exception {
        return house.act(who, act);
    }

    Takeovers door() {
        return house.the(Takeovers.class);
    }

    /** Outside any transaction, as the door declares. */
    TakeoverView tried(byte[] workbook) throws Exception {
        return tried(new ByteArrayInputStream(workbook));
    }

    TakeoverView tried(InputStream workbook) throws Exception {
        return house.the(CurrentActor.class).runAs(QA, () -> door().tryOut(workbook, "old register.xlsx", "x/y"));
    }

    TakeoverView tryAgain(String number, BookLayout layout) throws Exception {
        return house.the(CurrentActor.class).runAs(QA, () -> door().tryAgain(number, layout));
    }

    JobView confirm(String number) throws Exception {
        return as(QA, () -> door().confirm(number, "The old register ends."));
    }

    /** What a thread of the container does with a job. */
    JobView run(JobView job) throws Exception {
        house.the(JobRunner.class).run(job.number());
        return as(QA, () -> house.the(JobLedger.class).view(job.number())).orElseThrow();
    }

    TakeoverView get(String number) throws Exception {
        return as(QA, () -> door().get(number));
    }

    String here(String former) throws Exception {
        return as(QA, () -> door().formerly(former)).get(0).number();
    }

    @Override
    public void close() {
        house.close();
    }
}
