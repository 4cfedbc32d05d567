package org.cellgmp.identity.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.cellgmp.ground.SiteKey;

/**
 * Derives the secrets of one-time codes. The key lies in {@code keys/one-time-codes.key} below the folder {@code cellgmp.home},
 * apart from the database and its copies: whoever has those has no secret.
 */
@ApplicationScoped
public class CodeKey {
    private static final int SECRET_BYTES = 20;

    private SiteKey key;

    @PostConstruct
    void open() {
        key = SiteKey.named("one-time-codes.key");
    }

    /** Where the key lies; made there when it is first needed. */
    public void at(Path place) {
        key = new SiteKey(place);
    }

    /** Twenty bytes, always the same for the same account and salt. */
    public byte[] secret(String account, String salt) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.bytes(), "HmacSHA256"));
            var told = "one-time codes\n" + account + "\n" + salt;
            return Arrays.copyOf(mac.doFinal(told.getBytes(StandardCharsets.UTF_8)), SECRET_BYTES);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
