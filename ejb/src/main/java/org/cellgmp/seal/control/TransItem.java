package org.cellgmp.seal.control;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/** The binary form of a proof: {@code inclusion_proof_v2} of RFC 9162, sections 4.4, 4.5 and 4.12, in TLS presentation (RFC 8446, section 3). */
final class TransItem {
    private static final short INCLUSION_PROOF = 7;
    /** Content octet of the arcs 2.25, below which every UUID is an object identifier (ITU-T X.667, 7). */
    private static final byte OF_UUIDS = 105;

    private TransItem() {}

    /** @param origin name of the trail; @param path as {@link InclusionPath#of} gives it */
    static byte[] inclusion(String origin, long size, long place, List<byte[]> path) {
        var log = logId(origin);
        int hashes = path.stream().mapToInt(hash -> 1 + hash.length).sum();
        var item = ByteBuffer.allocate(2 + 1 + log.length + 8 + 8 + 2 + hashes)
                .putShort(INCLUSION_PROOF)
                .put((byte) log.length)
                .put(log)
                .putLong(size)
                .putLong(place)
                .putShort((short) hashes);
        for (var hash : path) item.put((byte) hash.length).put(hash);
        return item.array();
    }

    /** The content octets of the object identifier that the UUID of the origin makes; of another origin its own bytes. */
    static byte[] logId(String origin) {
        UUID uuid;
        try {
            uuid = UUID.fromString(origin.substring(origin.indexOf('/') + 1));
        } catch (IllegalArgumentException none) {
            return origin.getBytes(StandardCharsets.UTF_8);
        }
        var number = new BigInteger(uuid.toString().replace("-", ""), 16);
        int groups = Math.max(1, (number.bitLength() + 6) / 7);
        var octets = new byte[1 + groups];
        octets[0] = OF_UUIDS;
        for (int at = groups; at >= 1; at--) {
            octets[at] = (byte) (number.intValue() & 0x7f | (at == groups ? 0 : 0x80));
            number = number.shiftRight(7);
        }
        return octets;
    }
}
