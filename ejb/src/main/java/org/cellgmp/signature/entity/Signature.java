package org.cellgmp.signature.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import org.cellgmp.signature.SignatureView;
import org.cellgmp.signature.SignedContent;
import org.hibernate.annotations.Immutable;

/** A signature with the statement that was signed. Written once; the database refuses to change or remove it. */
@Entity
@Immutable
@Table(name = "signature_signature")
public class Signature {
    @Id
    private String number;

    private String about;
    private String digest;
    private String meaning;

    // "text" is a varchar to PostgreSQL's driver and a clob to H2's; the definition names the latter for validation.
    @Column(columnDefinition = "character large object")
    private String reason;

    private String account;

    @Column(name = "printed_name")
    private String printedName;

    @Column(name = "signed_at")
    private Instant signedAt;

    private String zone;

    @Column(columnDefinition = "character large object")
    private String statement;

    @Column(name = "statement_digest")
    private String statementDigest;

    protected Signature() {}

    /** @param statement canonical JSON of the content; @param statementDigest SHA-256 of it, lower-case hex */
    public Signature(SignedContent signed, String statement, String statementDigest) {
        number = signed.number();
        about = signed.about();
        digest = signed.digest();
        meaning = signed.meaning();
        reason = signed.reason();
        account = signed.account();
        printedName = signed.printedName();
        signedAt = signed.at();
        zone = signed.zone();
        this.statement = statement;
        this.statementDigest = statementDigest;
    }

    public String statementDigest() {
        return statementDigest;
    }

    public SignatureView view() {
        return new SignatureView(
                number,
                about,
                digest,
                meaning,
                reason,
                account,
                printedName,
                signedAt.atZone(ZoneId.of(zone)).toOffsetDateTime(),
                zone,
                statement);
    }
}
