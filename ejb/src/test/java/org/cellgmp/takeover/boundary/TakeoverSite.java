package org.cellgmp.takeover.boundary;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Role;
import org.cellgmp.ground.WhoActs;
import org.cellgmp.identity.boundary.Accounts;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.job.JobView;
import org.cellgmp.job.control.JobLedger;
import org.cellgmp.job.control.JobRunner;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.takeover.BookLayout;
import org.cellgmp.takeover.TakeoverView;
import org.cellgmp.takeover.control.RegisterTaking;
import org.cellgmp.takeover.control.TakeoverStore;
import org.cellgmp.wiring.House;
import org.cellgmp.wiring.JobsHere;

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
        house = new House(database, RegisterTaking.class);
        house.with(WhoActs.class, house.the(CurrentActor.class));
        JobsHere.in(house);
        house.with(
                org.cellgmp.takeover.control.TakeoverBook.class, TakeoverStore.with(house, () -> beforePortion.run()));
        var accounts = house.the(Accounts.class);
        for (var person : List.of(QA, OTHER, OWNER)) {
            var given = as(ADMIN, () -> accounts.open(person.id(), person.printedName(), person.roles(), "new here"));
            as(person, () -> accounts.changePassword(given, RIGHT));
            as(person, () -> accounts.certify(true, person.id(), RIGHT));
        }
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
