package org.cellgmp.archive.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.zip.ZipFile;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.cellgmp.archive.ArchivePolicy;
import org.cellgmp.archive.ArchiveState;
import org.cellgmp.archive.ArchiveView;
import org.cellgmp.archive.Every;
import org.cellgmp.archive.Period;
import org.cellgmp.archive.control.ArchiveShelf;
import org.cellgmp.archive.control.Closing;
import org.cellgmp.archive.control.Looking;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.schema.TestDatabase;
import org.cellgmp.seal.control.SealByHand;
import org.cellgmp.wiring.House;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A period is closed once it is over and sealed; its archive verifies, and is found out when it does not. All invented. */
abstract class ArchiveRoad {
    private static final Actor QA = House.person("qa", "Qual Ity", Role.QA_MANAGER);
    private static final Actor INSPECTOR = House.person("ins", "Ins Pector", Role.INSPECTOR);

    private final SealByHand seals = new SealByHand();
    private TestDatabase database;
    private House house;
    private String homeBefore;

    @TempDir
    Path home;

    abstract TestDatabase open();

    @BeforeEach
    void begin() throws Exception {
        homeBefore = System.setProperty("cellgmp.home", home.toString());
        at("2026-09-10T08:00:00Z");
        database = open();
        house = new House(database);
        wrote("BR-2026-0001");
        at("2026-10-05T08:00:00Z");
        wrote("BR-2026-0002");
        wrote("BR-2026-0003");
        at("2026-11-02T08:00:00Z");
        wrote("BR-2026-0004");
    }

    @AfterEach
    void end() {
        HouseClock.set(Clock.systemUTC());
        if (homeBefore == null) System.clearProperty("cellgmp.home");
        else System.setProperty("cellgmp.home", homeBefore);
        house.close();
    }

    private static void at(String moment) {
        HouseClock.set(Clock.fixed(Instant.parse(moment), ZoneOffset.UTC));
    }

    private void wrote(String record) throws Exception {
        house.act(QA, () -> {
            house.the(Trail.class).append(Act.of("record.revised", record).because("tested"));
            return null;
        });
    }

    private void seal() throws Exception {
        try (var connection = database.asApplication()) {
            seals.seal(connection, HouseClock.now());
        }
    }

    private String close(String period) throws Exception {
        return house.act(QA, () -> house.the(Closing.class).close(Period.read(period)));
    }

    private ArchiveState look(String number) throws Exception {
        return house.act(
                        QA,
                        () -> house.the(Looking.class)
                                .look(house.the(ArchiveShelf.class).find(number).orElseThrow()))
                .state();
    }

    private ArchiveView only() throws Exception {
        return house.act(INSPECTOR, () -> house.the(TrailArchives.class).list(null, 10))
                .items()
                .get(0);
    }

    private static void refused(String code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void aClosedMonthIsAPackThatVerifiesAndHoldsWhatHappenedInIt() throws Exception {
        refused("archive.waiting", () -> close("2026-10"));
        seal();
        var number = close("2026-10");
        assertThat(look(number)).isEqualTo(ArchiveState.INTACT);
        var row = only();
        assertThat(row.events()).isEqualTo(2);
        assertThat(row.period()).isEqualTo("2026-10");
        assertThat(row.last().state()).isEqualTo(ArchiveState.INTACT);
        try (var zip = new ZipFile(home.resolve("archives/trail-2026-10.zip").toFile())) {
            var lines =
                    new String(zip.getInputStream(zip.getEntry("trail.jsonl")).readAllBytes());
            assertThat(lines).contains("BR-2026-0002", "BR-2026-0003").doesNotContain("BR-2026-0001", "BR-2026-0004");
            assertThat(zip.getEntry("verify.html")).isNotNull();
        }
        assertThat(house.heard()).extracting(Act::name).contains("archive.closed", "archive.check-passed");
        assertThat(house.act(INSPECTOR, () -> house.the(TrailArchives.class).handOut(number))
                        .bytes())
                .isEqualTo(row.bytes());
        refused("archive.closed-before", () -> close("2026-10"));
    }

    @Test
    void aPeriodIsClosedOnlyWhenItHasBeenOverForAnHour() throws Exception {
        seal();
        refused("archive.not-over", () -> close("2026-11"));
        refused("archive.not-over", () -> close("2026"));
        refused("archive.nothing", () -> close("2026-08"));
        refused("archive.no-period", () -> close("2026-13"));
        var end = Period.read("2026-11").to(HouseClock.zone());
        HouseClock.set(Clock.fixed(end.plusSeconds(3_599), ZoneOffset.UTC));
        refused("archive.not-over", () -> close("2026-11"));
        HouseClock.set(Clock.fixed(end.plusSeconds(3_600), ZoneOffset.UTC));
        assertThat(close("2026-11")).startsWith("TA-");
    }

    @Test
    void aMissingFileAndAChangedByteAreNamedAndAFileThatIsPutBackIsIntact() throws Exception {
        seal();
        var number = close("2026-Q3");
        var file = home.resolve("archives/trail-2026-Q3.zip");
        var bytes = Files.readAllBytes(file);
        var other = bytes.clone();
        other[other.length / 2] ^= 1;
        Files.write(file, other);
        assertThat(look(number)).isEqualTo(ArchiveState.CHANGED);
        Files.delete(file);
        assertThat(look(number)).isEqualTo(ArchiveState.MISSING);
        assertThat(only().last().state()).isEqualTo(ArchiveState.MISSING);
        refused(
                "archive.missing",
                () -> house.act(INSPECTOR, () -> house.the(TrailArchives.class).handOut(number)));
        Files.write(file, bytes);
        assertThat(look(number)).isEqualTo(ArchiveState.INTACT);
        assertThat(house.heard().stream().filter(act -> act.name().equals("archive.check-failed")))
                .hasSize(2);
    }

    @Test
    void theOldestUnclosedPeriodIsDueAsThePolicySays() throws Exception {
        seal();
        assertThat(due(Every.MONTH)).isEqualTo("2026-09");
        assertThat(due(Every.QUARTER)).isEqualTo("2026-Q3");
        assertThat(due(Every.YEAR)).isNull();
        assertThat(due(Every.NEVER)).isNull();
        close("2026-09");
        assertThat(due(Every.MONTH)).isEqualTo("2026-10");
        close("2026-10");
        assertThat(due(Every.MONTH)).isNull();
    }

    private String due(Every every) throws Exception {
        return house.act(QA, () -> house.the(Closing.class).due(every))
                .map(Period::toString)
                .orElse(null);
    }

    @Test
    void aLookIsDueAfterTheDaysOfThePolicy() throws Exception {
        seal();
        var number = close("2026-10");
        look(number);
        var shelf = house.the(ArchiveShelf.class);
        var closed = HouseClock.now();
        assertThat(house.act(QA, () -> shelf.unseenSince(closed, 5))).isEmpty();
        assertThat(house.act(QA, () -> shelf.unseenSince(closed.plusSeconds(1), 5)))
                .containsExactly(number);
    }

    @Test
    void thePolicyIsKeptByEditionWithAReason() throws Exception {
        var archives = house.the(TrailArchives.class);
        assertThat(house.act(QA, archives::policy).content()).isEqualTo(ArchivePolicy.usual());
        refused(
                "archive.no-days",
                () -> house.act(QA, () -> archives.decide(0, new ArchivePolicy(Every.YEAR, "0"), "less often")));
        var kept = house.act(QA, () -> archives.decide(0, new ArchivePolicy(Every.YEAR, "90"), "little happens"));
        assertThat(kept.edition()).isEqualTo(1);
        refused(
                "policy.moved",
                () -> house.act(QA, () -> archives.decide(0, new ArchivePolicy(Every.MONTH, "90"), "again")));
    }
}
