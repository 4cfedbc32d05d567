package org.cellgmp.worklist.entity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.cellgmp.worklist.Digest;

/** A person's choice, and what the last letter told. */
@Entity
@Table(name = "worklist_digest")
public class DigestChosen {
    @Id
    private String account;

    @Version
    private int revision;

    @Enumerated(EnumType.STRING)
    private Digest.Frequency frequency;

    private String address;
    private String language;
    private String told;

    protected DigestChosen() {}

    public DigestChosen(String account) {
        this.account = account;
        this.frequency = Digest.Frequency.NONE;
        this.language = "en";
    }

    public void choose(Digest.Frequency often, String to, String in) {
        frequency = often;
        address = to;
        language = in;
    }

    public void told(Collection<String> keys) {
        told = String.join("\n", keys);
    }

    /** Keys of what the last letter told. */
    public Set<String> told() {
        return told == null || told.isEmpty() ? Set.of() : Set.copyOf(List.of(told.split("\n")));
    }

    public String account() {
        return account;
    }

    public Digest.Frequency frequency() {
        return frequency;
    }

    public String address() {
        return address;
    }

    public String language() {
        return language;
    }

    public Digest view(List<Digest.Letter> letters) {
        return new Digest(account, frequency, address, language, letters);
    }
}
