package org.cellgmp.storage.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Locale;
import org.cellgmp.ground.Prose;

/** A cell bank whose containers were read, at its latest version. */
@Entity
@Table(name = "storage_bank")
public class ReadBank {
    private static final int LONGEST_TITLE = 300;
    private static final int LONGEST_WORDS = 1000;

    @Id
    @Column(length = 20)
    private String number;

    @Column(nullable = false, length = LONGEST_TITLE)
    private String title;

    @Column(nullable = false, length = LONGEST_WORDS)
    private String words;

    @Column(nullable = false)
    private int version;

    protected ReadBank() {}

    public ReadBank(String number) {
        this.number = number;
    }

    /** @param described what the bank is, in a few words */
    public void describe(String title, String described, int version) {
        this.title = Prose.shown(title, LONGEST_TITLE);
        this.words = Prose.shown((number + " " + title + " " + described).toLowerCase(Locale.ROOT), LONGEST_WORDS);
        this.version = version;
    }

    public String number() {
        return number;
    }

    public String title() {
        return title;
    }

    public int version() {
        return version;
    }
}
