package org.cellgmp.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import org.cellgmp.identity.Scope;
import org.cellgmp.identity.TokenView;

/** A token for REST: in force from its issue until it expires or is revoked. Only its SHA-256 is kept. */
@Entity
@Table(name = "identity_token")
public class Token {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "identity_token_id")
    @SequenceGenerator(name = "identity_token_id", sequenceName = "identity_token_id", allocationSize = 1)
    private Long id;

    private String account;
    private String label;
    private String digest;
    private String scopes;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "revoked_at")
    private Instant revokedAt;

    protected Token() {}

    public Token(String account, String label, Set<Scope> scopes, String digest, Instant issuedAt, Instant expiresAt) {
        this.scopes = Scope.line(scopes);
        this.account = account;
        this.label = label;
        this.digest = digest;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }

    public String account() {
        return account;
    }

    public TokenView view() {
        return new TokenView(id, account, label, Scope.ofLine(scopes), issuedAt, expiresAt, revokedAt);
    }

    /** Once revoked it stays so, with the first moment. */
    public void revoke(Instant now) {
        if (revokedAt == null) revokedAt = now;
    }
}
