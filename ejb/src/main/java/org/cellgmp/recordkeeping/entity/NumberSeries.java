package org.cellgmp.recordkeeping.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cellgmp.audit.OutsideTrail;

/** How far the numbers of one prefix in one year have been issued. */
@Entity
@OutsideTrail(because = "a counter: the record that bears the number has its own event")
@Table(name = "recordkeeping_number")
public class NumberSeries {
    @Id
    @Column(length = 7)
    private String series;

    @Column(name = "last_issued", nullable = false)
    private long lastIssued;

    protected NumberSeries() {}

    public NumberSeries(String series) {
        this.series = series;
    }

    /** Sets the next numbers aside. @param count at least 1 @return the last of them issued so far, before the first */
    public long reserve(int count) {
        long before = lastIssued;
        lastIssued += count;
        return before;
    }

    /** The next number of the series, e.g. {@code BR-2026-0001}. */
    public String issue() {
        lastIssued++;
        return String.format(java.util.Locale.ROOT, "%s-%04d", series, lastIssued);
    }
}
