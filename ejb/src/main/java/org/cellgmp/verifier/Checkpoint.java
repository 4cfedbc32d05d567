package org.cellgmp.verifier;

import java.util.Arrays;
import java.util.List;

/**
 * One checkpoint as it was read.
 *
 * @param file where it stands
 * @param line of its origin, from 1
 * @param outside whether it was kept outside the pack
 * @param size places under the root
 * @param at microseconds since 1970
 * @param signed the four lines, as they were signed
 */
record Checkpoint(
        String file,
        int line,
        boolean outside,
        String origin,
        long size,
        byte[] root,
        long at,
        byte[] signed,
        List<Signed> signatures) {

    /**
     * A signature line.
     *
     * @param key four bytes that name the key
     */
    record Signed(String name, byte[] key, byte[] signature) {
        private boolean isOf(Key known) {
            return known.name().equals(name) && Arrays.equals(known.hash(), key);
        }
    }

    /** The key among these that signed; null if none did, or if one of them is named by a signature that is not its own. */
    Key signer(List<Key> known) {
        Key found = null;
        for (var signature : signatures)
            for (var key : known)
                if (key.name().equals(origin) && signature.isOf(key)) {
                    if (!key.verifies(signed, signature.signature())) return null;
                    if (found == null) found = key;
                }
        return found;
    }

    boolean sameRoot(Checkpoint other) {
        return Arrays.equals(root, other.root);
    }
}
