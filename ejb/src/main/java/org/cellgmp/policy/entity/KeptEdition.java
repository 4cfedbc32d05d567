package org.cellgmp.policy.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.policy.Edition;
import org.cellgmp.record.CanonicalJson;

/** An edition of a policy; the last one is in force, all stay. */
@Entity
@Table(name = "policy_edition")
public class KeptEdition {
    /** Which policy, and the how manyth edition. */
    @Embeddable
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private String policy;
        private int edition;

        protected Key() {}

        Key(String policy, int edition) {
            this.policy = policy;
            this.edition = edition;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && key.edition == edition && key.policy.equals(policy);
        }

        @Override
        public int hashCode() {
            return Objects.hash(policy, edition);
        }
    }

    @EmbeddedId
    private Key key;

    private String content;
    private String reason;

    @Column(name = "kept_by")
    private String by;

    @Column(name = "kept_by_name")
    private String byName;

    @Column(name = "kept_at")
    private OffsetDateTime at;

    protected KeptEdition() {}

    public KeptEdition(String policy, int edition, Record content, String reason, Actor who) {
        key = new Key(policy, edition);
        this.content = new String(CanonicalJson.write(content), StandardCharsets.UTF_8);
        this.reason = reason;
        by = who.id();
        byName = who.printedName();
        at = HouseClock.nowAtSite();
    }

    public <T extends Record> Edition<T> as(Class<T> type) {
        return new Edition<>(
                key.edition, CanonicalJson.read(type, content.getBytes(StandardCharsets.UTF_8)), reason, byName, at);
    }
}
