package org.cellgmp.verifier;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A public key of the trail.
 *
 * @param line as it is written: name, hash and key
 * @param name the origin
 * @param hash its first four bytes, by which a signature names it
 */
record Key(String line, String name, byte[] hash, PublicKey key) {
    /** What stands before the 32 bytes of an Ed25519 key in the form that Java reads (RFC 8410). */
    private static final byte[] PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private static final byte ED25519 = 1;
    static final int HASH = 4;
    private static final int LENGTH = 32;

    /** The key that the line holds; null if the line is not that of a key. */
    static Key read(String line) {
        var parts = line == null ? new String[0] : line.split("\\+", 3);
        if (parts.length != 3 || !CheckpointFile.isOrigin(parts[0])) return null;
        var raw = Bytes.base64(parts[2]);
        if (raw == null || raw.length != LENGTH + 1 || raw[0] != ED25519) return null;
        var sha256 = Bytes.sha256();
        sha256.update(Bytes.ascii(parts[0]));
        sha256.update((byte) '\n');
        var hash = Arrays.copyOf(sha256.digest(raw), HASH);
        if (!HexFormat.of().formatHex(hash).equals(parts[1])) return null;
        try {
            var encoded = Arrays.copyOf(PREFIX, PREFIX.length + LENGTH);
            System.arraycopy(raw, 1, encoded, PREFIX.length, LENGTH);
            var key = KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
            return new Key(line, parts[0], hash, key);
        } catch (GeneralSecurityException noPointOfTheCurve) {
            return null;
        }
    }

    boolean verifies(byte[] text, byte[] signature) {
        try {
            var verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key);
            verifier.update(text);
            return verifier.verify(signature);
        } catch (GeneralSecurityException noSignature) {
            return false;
        }
    }

    String written() {
        return HexFormat.of().formatHex(hash);
    }
}
