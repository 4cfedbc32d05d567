package org.cellgmp.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** The hash of a password that an account had before, kept so that it is not taken again. */
@Entity
@Immutable
@Table(name = "identity_former_password")
public class FormerPassword {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "identity_former_password_id")
    @SequenceGenerator(
            name = "identity_former_password_id",
            sequenceName = "identity_former_password_id",
            allocationSize = 1)
    private Long id;

    private String account;
    private String password;

    @Column(name = "replaced_at")
    private Instant replacedAt;

    protected FormerPassword() {}

    public FormerPassword(String account, String password, Instant replacedAt) {
        this.account = account;
        this.password = password;
        this.replacedAt = replacedAt;
    }

    public String hash() {
        return password;
    }
}
