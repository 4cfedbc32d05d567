package org.cellgmp.worklist.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.cellgmp.worklist.Confirmation;
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

    @Column(name = "confirmed_at")
    private OffsetDateTime confirmedAt;

    private String language;
    private String told;

    protected DigestChosen() {}

    public DigestChosen(String account) {
        this.account = account;
        this.frequency = Digest.Frequency.NONE;
        this.language = "en";
    }

    /** Another address is to be confirmed anew, also one that once was. */
    public void choose(Digest.Frequency often, String to, String in) {
        if (!Objects.equals(address, to)) confirmedAt = null;
        frequency = often;
        address = to;
        language = in;
    }

    /** As the trail tells what changed. */
    public Map<String, String> fields() {
        var fields = new TreeMap<String, String>();
        fields.put("frequency", frequency.name());
        fields.put("language", language);
        if (address != null) fields.put("address", address);
        if (confirmedAt != null) fields.put("confirmed", confirmedAt.toString());
        return fields;
    }

    public void confirm(OffsetDateTime at) {
        confirmedAt = at;
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

    /** Null until the address was confirmed. */
    public OffsetDateTime confirmedAt() {
        return confirmedAt;
    }

    public String language() {
        return language;
    }

    /** @param confirmation the last letter with a code; null if none was */
    public Digest view(Confirmation confirmation, List<Digest.Letter> letters) {
        var here = confirmation != null && confirmation.address().equals(address);
        return new Digest(account, frequency, address, confirmedAt, here ? confirmation : null, language, letters);
    }
}
