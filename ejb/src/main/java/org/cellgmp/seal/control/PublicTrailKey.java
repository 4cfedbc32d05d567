package org.cellgmp.seal.control;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Who may have signed a checkpoint.
 *
 * @param name the origin of the trail; @param raw 32 bytes (RFC 8032)
 */
record PublicTrailKey(String name, byte[] raw) {
    /** What the encoding of RFC 8410 puts before the 32 bytes. */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final byte ED25519 = 1;
    private static final int LENGTH = 32;
    private static final int HASH = 4;

    static PublicTrailKey of(String name, PublicKey key) {
        var encoded = key.getEncoded();
        return new PublicTrailKey(name, Arrays.copyOfRange(encoded, encoded.length - LENGTH, encoded.length));
    }

    /** First 4 bytes of the digest of name and key. */
    byte[] hash() {
        var digest = Hashes.sha256();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        digest.update(ED25519);
        return Arrays.copyOf(digest.digest(raw), HASH);
    }

    /** {@code name+hash+key}, as it is handed to others. */
    String line() {
        var typed = new byte[LENGTH + 1];
        typed[0] = ED25519;
        System.arraycopy(raw, 0, typed, 1, LENGTH);
        return name + "+" + HexFormat.of().formatHex(hash()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    /** @throws IllegalArgumentException if the line is no key or its hash is not its own */
    static PublicTrailKey read(String line) {
        var parts = line.split("\\+", 3);
        if (parts.length != 3) throw new IllegalArgumentException("a key has three parts: " + line);
        var typed = Base64.getDecoder().decode(parts[2]);
        if (typed.length != LENGTH + 1 || typed[0] != ED25519)
            throw new IllegalArgumentException("a key is 32 bytes of Ed25519: " + line);
        var key = new PublicTrailKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.line().equals(line)) throw new IllegalArgumentException("the hash is of another key: " + line);
        return key;
    }

    boolean verifies(byte[] text, byte[] signature) {
        try {
            var encoded = Arrays.copyOf(PREFIX, PREFIX.length + LENGTH);
            System.arraycopy(raw, 0, encoded, PREFIX.length, LENGTH);
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException notASignature) {
            return false;
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PublicTrailKey key && name.equals(key.name) && Arrays.equals(raw, key.raw);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(raw);
    }
}
