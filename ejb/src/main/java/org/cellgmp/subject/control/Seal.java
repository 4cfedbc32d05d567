package org.cellgmp.subject.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.cellgmp.ground.SiteKey;

/**
 * Seals what names a person: AES-256 in GCM under a key per subject, which is wrapped in the same way by the key of the site.
 * That one lies in {@code keys/subject.key} below the folder {@code cellgmp.home}, apart from the database and its copies.
 * The pseudonym is bound to both, so that a sealed text cannot be laid under another.
 */
@ApplicationScoped
public class Seal {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private SiteKey master;

    /** @param wrappedKey Base64 @param text Base64 */
    public record Sealed(String wrappedKey, String text) {}

    @PostConstruct
    void open() {
        master = SiteKey.named("subject.key");
    }

    /** Where the key of the site lies; made there when it is first needed. */
    void at(Path place) {
        master = new SiteKey(place);
    }

    public Sealed seal(String pseudonym, byte[] plain) {
        var key = random(KEY_BYTES);
        return new Sealed(base64(encrypt(master.bytes(), pseudonym, key)), base64(encrypt(key, pseudonym, plain)));
    }

    /** @throws IllegalStateException if key or text were altered, or belong to another pseudonym */
    public byte[] open(String pseudonym, Sealed sealed) {
        var key = decrypt(master.bytes(), pseudonym, Base64.getDecoder().decode(sealed.wrappedKey()));
        return decrypt(key, pseudonym, Base64.getDecoder().decode(sealed.text()));
    }

    /**
     * What the trail may hold of an identity for good: a digest salted with the subject's own key. As long as the key is there it proves
     * that the identity is the one that was registered; once it is destroyed nobody can try names against it.
     *
     * @return 64 lower-case hexadecimal digits
     * @throws IllegalStateException as {@link #open}
     */
    public String commitment(String pseudonym, Sealed sealed) {
        var key = decrypt(master.bytes(), pseudonym, Base64.getDecoder().decode(sealed.wrappedKey()));
        var salt = hmac(key, "identity commitment".getBytes(StandardCharsets.UTF_8));
        return HexFormat.of()
                .formatHex(
                        hmac(salt, decrypt(key, pseudonym, Base64.getDecoder().decode(sealed.text()))));
    }

    private static byte[] hmac(byte[] key, byte[] text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** Keyed digest by which a hospital number is found again; without the key of the site it tells nothing. */
    public String lookup(String hospitalNumber) {
        var plain = hospitalNumber.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return HexFormat.of()
                .formatHex(hmac(master.bytes(), ("subject lookup\n" + plain).getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] encrypt(byte[] key, String bound, byte[] plain) {
        var nonce = random(NONCE_BYTES);
        var sealed = run(Cipher.ENCRYPT_MODE, key, nonce, bound, plain);
        var both = Arrays.copyOf(nonce, nonce.length + sealed.length);
        System.arraycopy(sealed, 0, both, nonce.length, sealed.length);
        return both;
    }

    private static byte[] decrypt(byte[] key, String bound, byte[] both) {
        return run(
                Cipher.DECRYPT_MODE,
                key,
                Arrays.copyOf(both, NONCE_BYTES),
                bound,
                Arrays.copyOfRange(both, NONCE_BYTES, both.length));
    }

    private static byte[] run(int mode, byte[] key, byte[] nonce, String bound, byte[] text) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(bound.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("a sealed identity cannot be opened", broken);
        }
    }

    private static byte[] random(int length) {
        var bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    private static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
