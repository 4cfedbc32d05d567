package org.cellgmp.seal.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.seal.SealFinding;
import org.cellgmp.seal.SealFinding.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An authority stamps the newest checkpoint; what is not a stamp over it is not kept, and what no longer fits is told by the check. */
class TimeStampTest extends TamperedTrail {
    private InventedAuthority authority;
    private TimeStampDesk desk;

    @BeforeEach
    void open() throws Exception {
        authority = new InventedAuthority();
        desk = desk(authority.address());
        owner.setAutoCommit(false);
    }

    @AfterEach
    void shut() throws Exception {
        authority.close();
        owner.rollback();
        owner.setAutoCommit(true);
        for (var stamp : files.stamps(outside).values()) Files.delete(stamp);
    }

    private TimeStampDesk desk(URI address) {
        return new TimeStampDesk().at(address, Duration.ofMinutes(10), transaction(), files);
    }

    @Test
    void theNewestCheckpointIsStampedOnceUntilTheTrailHasGrown() throws Exception {
        assertThat(desk.stamp()).isTrue();
        assertThat(desk.stamp()).isFalse();
        assertThat(authority.asked).isEqualTo(1);
        assertThat(desk.stamps(Long.MAX_VALUE, 10)).singleElement().satisfies(stamp -> {
            assertThat(stamp.size()).isEqualTo(EVENTS);
            assertThat(stamp.authority()).isEqualTo("CN=Invented authority");
            assertThat(stamp.fingerprint()).hasSize(64);
            assertThat(stamp.requested()).isEqualTo(HouseClock.now());
            assertThat(Duration.between(stamp.stamped(), Instant.now()).abs()).isLessThan(Duration.ofMinutes(1));
        });
        assertThat(desk.trouble()).isNull();
        assertThat(new String(desk.kept(EVENTS)[1], StandardCharsets.UTF_8)).startsWith("cellgmp-trail/");
        assertThat(files.stamps(outside)).containsOnlyKeys((long) EVENTS);
        assertThat(check().findings()).isEmpty();
    }

    @Test
    void stampsAreApart() throws Exception {
        assertThat(desk.stamp()).isTrue();
        grow();
        assertThat(desk.stamp()).isFalse();
        var then = HouseClock.now();
        HouseClock.set(Clock.fixed(then.plus(Duration.ofMinutes(10)), ZoneOffset.UTC));
        try {
            assertThat(desk.stamp()).isTrue();
        } finally {
            HouseClock.set(Clock.fixed(then, ZoneOffset.UTC));
        }
        assertThat(desk.stamps(Long.MAX_VALUE, 10)).hasSize(2);
        assertThat(desk.stamps(EVENTS + 1, 10)).hasSize(1);
    }

    private void grow() throws Exception {
        org.cellgmp.audit.control.TrailProbe.copyOfFirst(owner, 900_001);
        var at = START.plusSeconds(2 * EVENTS);
        var late = work(connection -> Sealing.open(connection, at, MARKS));
        work(connection -> late.catchUp(connection, key, 0, 1000, at));
    }

    @ParameterizedTest
    @EnumSource(names = "NONE", mode = EnumSource.Mode.EXCLUDE)
    void whatIsNoStampOverTheCheckpointIsNotKeptAndAskedForAgain(InventedAuthority.Fault fault) throws Exception {
        authority.fault = fault;
        assertThat(desk.stamp()).isFalse();
        assertThat(desk.trouble()).isNotBlank();
        assertThat(desk.stamps(Long.MAX_VALUE, 10)).isEmpty();
        authority.fault = InventedAuthority.Fault.NONE;
        assertThat(desk.stamp()).isTrue();
        assertThat(desk.trouble()).isNull();
    }

    @Test
    void anAuthorityThatCannotBeReachedIsTold() {
        authority.close();
        assertThat(desk.stamp()).isFalse();
        assertThat(desk.trouble()).isNotBlank();
    }

    /** A file stands where the folder should be made, as a disk that is away refuses. */
    @Test
    void aStampThatCouldNotBeWrittenOutsideIsWrittenAtALaterRound() throws Exception {
        var folders = files.folders();
        var away = outside.resolveSibling(outside.getFileName() + "-away");
        Files.writeString(away, "no folder");
        files.in(List.of(away, outside));
        try {
            assertThat(desk.stamp()).isTrue();
            assertThat(desk.trouble()).contains(away.toString());
            assertThat(files.stamps(outside)).as("the other folder").containsOnlyKeys((long) EVENTS);
            assertThat(desk.stamp()).isFalse();
            assertThat(desk.trouble()).contains(away.toString());
            Files.delete(away);
            assertThat(desk.stamp()).isFalse();
            assertThat(authority.asked).isEqualTo(1);
            assertThat(desk.trouble()).isNull();
            assertThat(files.stamps(away)).containsOnlyKeys((long) EVENTS);
            assertThat(Files.readAllBytes(files.stamps(away).get((long) EVENTS)))
                    .isEqualTo(desk.kept(EVENTS)[0]);
        } finally {
            files.in(folders);
            for (var stamp : files.stamps(away).values()) Files.delete(stamp);
        }
    }

    /** Also after a start in between, and what lies there already is not replaced. */
    @Test
    void aStartBringsOutsideWhatIsMissingThereAndReplacesNothing() throws Exception {
        desk.stamp();
        Files.delete(files.stamps(outside).get((long) EVENTS));
        assertThat(desk(authority.address()).stamp()).isFalse();
        var file = files.stamps(outside).get((long) EVENTS);
        assertThat(Files.readAllBytes(file)).isEqualTo(desk.kept(EVENTS)[0]);
        Files.writeString(file, "touched");
        assertThat(desk(authority.address()).stamp()).isFalse();
        assertThat(file).hasContent("touched");
    }

    @Test
    void withoutAnAuthorityNothingIsAsked() {
        var off = desk(null);
        assertThat(off.on()).isFalse();
        assertThat(off.stamp()).isFalse();
    }

    @Test
    void aChangedTokenIsTold() throws Exception {
        desk.stamp();
        var token = desk.kept(EVENTS)[0];
        token[token.length / 2] ^= 1;
        run("update seal_time_stamp set token = ?", (Object) token);
        assertThat(check().findings()).extracting(SealFinding::kind).containsExactly(Kind.TIME_STAMP);
    }

    /** Whoever has the key and the database signs another trail; the stamp was given to the first, and a copy of it lies outside. */
    @Test
    void aCheckpointSignedAnewUnderAStampIsToldThoughTheRowOfTheStampIsGone() throws Exception {
        desk.stamp();
        run("delete from seal_time_stamp");
        var was = work(connection -> new SealShelf(connection).checkpointsBelow(Long.MAX_VALUE, 1))
                .get(0);
        var is = SignedNote.sign(
                new org.cellgmp.seal.Checkpoint(
                        key.name(),
                        EVENTS,
                        was.checkpoint().root(),
                        was.checkpoint().at().plusSeconds(1)),
                key);
        run("update seal_checkpoint set note = ? where size = ?", is.text(), EVENTS);
        assertThat(check().findings()).extracting(SealFinding::kind).contains(Kind.TIME_STAMP);
    }

    @Test
    void aStampWithoutItsCheckpointIsTold() throws Exception {
        desk.stamp();
        run("delete from seal_checkpoint where size = ?", EVENTS);
        assertThat(check().findings()).contains(SealFinding.of(Kind.TIME_STAMP, EVENTS, "the checkpoint is not there"));
    }
}
