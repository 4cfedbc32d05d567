package org.cellgmp.archive.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.cellgmp.archive.ArchiveCheck;
import org.cellgmp.archive.ArchiveState;
import org.hibernate.annotations.Immutable;

/** One look at an archive. */
@Entity(name = "KeptArchiveCheck")
@Immutable
@Table(name = "archive_check")
public class KeptCheck {
    private static final int LONGEST = 4_000;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "archive_check_seq")
    @SequenceGenerator(name = "archive_check_seq", sequenceName = "archive_check_seq", allocationSize = 1)
    private Long id;

    @Column(name = "archive_id")
    private Long archive;

    @Enumerated(EnumType.STRING)
    @Column(length = 20, columnDefinition = "varchar(20)")
    private ArchiveState state;

    private String says;

    @Column(name = "checked_at")
    private Instant at;

    protected KeptCheck() {}

    public KeptCheck(ClosedPeriod archive, ArchiveCheck check) {
        this.archive = archive.id();
        state = check.state();
        var text = String.join("\n", check.says());
        says = text.isEmpty() ? null : text.length() <= LONGEST ? text : text.substring(0, LONGEST);
        at = check.at();
    }

    public Long archive() {
        return archive;
    }

    public ArchiveCheck view() {
        return new ArchiveCheck(
                state, at, says == null ? List.of() : says.lines().toList());
    }
}
