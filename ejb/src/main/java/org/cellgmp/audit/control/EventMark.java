package org.cellgmp.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cellgmp.ground.SiteKey;

/**
 * Tells an event that this application wrote from a row that somebody put into the table: HMAC-SHA256 (RFC 2104) over the leaf hash of the
 * event, under {@code keys/event-mark.key}, which no account of the database can read. It stands beside the event and is no part of
 * its canonical bytes.
 */
@ApplicationScoped
public class EventMark {
    private static final String ALGORITHM = "HmacSHA256";
    /** As RFC 9162, section 2.1.1, has it before a leaf. */
    private static final byte LEAF = 0;

    private static final int NAME_BYTES = 4;

    private SiteKey key = SiteKey.named("event-mark.key");
    private volatile Mac keyed;

    public EventMark with(SiteKey place) {
        key = place;
        keyed = null;
        return this;
    }

    /** @param bytes the canonical bytes of the event */
    String of(byte[] bytes) {
        var digest = sha256();
        digest.update(LEAF);
        return Base64.getEncoder().encodeToString(mac().doFinal(digest.digest(bytes)));
    }

    /** @param leaf the leaf hash made from the event as it stands in its row; @param mark as it stands there; null if there is none */
    public boolean genuine(byte[] leaf, String mark) {
        if (mark == null) return false;
        var expected = Base64.getEncoder().encode(mac().doFinal(leaf));
        return MessageDigest.isEqual(expected, mark.getBytes(StandardCharsets.US_ASCII));
    }

    /** Names the key without telling it: eight hexadecimal digits. */
    public String keyName() {
        var digest = sha256();
        digest.update("event mark\n".getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().formatHex(digest.digest(key.bytes()), 0, NAME_BYTES);
    }

    /** A copy of one that has its key already: half the work of a short text goes into that. */
    private Mac mac() {
        try {
            var prepared = keyed;
            if (prepared == null) {
                prepared = Mac.getInstance(ALGORITHM);
                prepared.init(new SecretKeySpec(key.bytes(), ALGORITHM));
                prepared.update(new byte[0]);
                keyed = prepared;
            }
            return (Mac) prepared.clone();
        } catch (GeneralSecurityException | CloneNotSupportedException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
