package org.cellgmp.seal.control;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.List;

/** A key that signs checkpoints (Ed25519, RFC 8032). */
final class TrailKey {
    private final PublicTrailKey publicKey;
    private final PrivateKey privateKey;

    private TrailKey(PublicTrailKey publicKey, PrivateKey privateKey) {
        this.publicKey = publicKey;
        this.privateKey = privateKey;
    }

    /** @param name the origin of the trail */
    static TrailKey fresh(String name) {
        try {
            return of(name, KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static TrailKey of(String name, KeyPair pair) {
        return new TrailKey(PublicTrailKey.of(name, pair.getPublic()), pair.getPrivate());
    }

    /** As {@link #lines} wrote it. @throws IllegalArgumentException if it is no key */
    static TrailKey read(List<String> lines) {
        if (lines.size() != 2) throw new IllegalArgumentException("a key file has two lines");
        try {
            var encoded = new PKCS8EncodedKeySpec(Base64.getDecoder().decode(lines.get(1)));
            var key = new TrailKey(
                    PublicTrailKey.read(lines.get(0)),
                    KeyFactory.getInstance("Ed25519").generatePrivate(encoded));
            var probe = new byte[] {1};
            if (!key.publicKey.verifies(probe, key.sign(probe)))
                throw new IllegalArgumentException("the two halves of the key are not of one pair");
            return key;
        } catch (GeneralSecurityException foreign) {
            throw new IllegalArgumentException("the key cannot be read", foreign);
        }
    }

    /** The public key as handed to others, then the private one (PKCS 8, base64). */
    List<String> lines() {
        return List.of(publicKey.line(), Base64.getEncoder().encodeToString(privateKey.getEncoded()));
    }

    String name() {
        return publicKey.name();
    }

    byte[] hash() {
        return publicKey.hash();
    }

    PublicTrailKey open() {
        return publicKey;
    }

    byte[] sign(byte[] text) {
        try {
            var signer = Signature.getInstance("Ed25519");
            signer.initSign(privateKey);
            signer.update(text);
            return signer.sign();
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
