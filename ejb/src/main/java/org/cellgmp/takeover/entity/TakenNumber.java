package org.cellgmp.takeover.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cellgmp.takeover.FormerNumber;

/** That something of an older register was taken over: once, whichever workbook brings it. */
@Entity
@Table(name = "takeover_number")
public class TakenNumber {
    /** Kind and former number, see {@link org.cellgmp.deviation.Origin#key}. */
    @Id
    @Column(name = "former_key", updatable = false)
    private String key;

    @Column(name = "former_number", updatable = false)
    private String formerNumber;

    @Column(updatable = false)
    private String number;

    @Column(updatable = false)
    private String taking;

    protected TakenNumber() {}

    public TakenNumber(String key, String formerNumber, String number, String taking) {
        this.key = key;
        this.formerNumber = formerNumber;
        this.number = number;
        this.taking = taking;
    }

    public String key() {
        return key;
    }

    public FormerNumber view() {
        return new FormerNumber(formerNumber, number, taking);
    }
}
