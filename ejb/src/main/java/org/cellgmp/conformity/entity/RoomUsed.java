package org.cellgmp.conformity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import org.cellgmp.audit.OutsideTrail;
import org.cellgmp.guideline.Neighbour;
import org.cellgmp.record.Address;

/** That a step of one version of a batch record was in a room during some part of a week. Written once. */
@Entity
@Table(name = "conformity_room_use")
@IdClass(RoomUsed.Key.class)
@OutsideTrail(because = "a projection of kept records, rebuilt from them")
public class RoomUsed {
    private static final long WEEK = Duration.ofDays(7).toSeconds();

    /** What no two have alike. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1;

        private String batch;
        private int version;
        private int step;
        private int week;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.version == version
                    && key.step == step
                    && key.week == week
                    && Objects.equals(key.batch, batch);
        }

        @Override
        public int hashCode() {
            return Objects.hash(batch, version, step, week);
        }
    }

    @Id
    @Column(length = 20)
    private String batch;

    @Id
    @Column(name = "record_version")
    private int version;

    /** Position in the record, from 0. */
    @Id
    @Column(name = "step_index")
    private int step;

    /** Counted from the beginning of 1970, each of seven days. */
    @Id
    private int week;

    @Column(nullable = false, updatable = false, length = 200)
    private String room;

    @Column(updatable = false, length = 200)
    private String site;

    @Column(name = "batch_title", nullable = false, updatable = false, length = 200)
    private String title;

    @Column(name = "step_number", nullable = false, updatable = false, length = 60)
    private String stepNumber;

    @Column(name = "from_at", nullable = false, updatable = false)
    private Instant began;

    @Column(name = "until_at", nullable = false, updatable = false)
    private Instant ended;

    @Column(name = "product_open", updatable = false)
    private Boolean productOpen;

    @Column(updatable = false)
    private Boolean infectious;

    protected RoomUsed() {}

    private RoomUsed(Neighbour said, Address at, int week) {
        this.batch = at.number();
        this.version = at.version();
        this.step = Integer.parseInt(at.pointer().substring(at.pointer().lastIndexOf('/') + 1));
        this.week = week;
        this.room = said.room();
        this.site = said.site();
        this.title = said.batch();
        this.stepNumber = said.step();
        this.began = said.from().toInstant();
        this.ended = said.until().toInstant();
        this.productOpen = said.open();
        this.infectious = said.infectious();
    }

    /** One for each week that the step touches. */
    public static List<RoomUsed> of(Neighbour said) {
        var at = Address.parse(said.address());
        return LongStream.rangeClosed(
                        week(said.from().toInstant()), week(said.until().toInstant()))
                .mapToObj(week -> new RoomUsed(said, at, (int) week))
                .toList();
    }

    private static long week(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), WEEK);
    }
}
