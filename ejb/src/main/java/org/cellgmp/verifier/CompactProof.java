package org.cellgmp.verifier;

import java.math.BigInteger;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A proof in its binary form, {@code inclusion_proof_v2} of RFC 9162, section 4.12. It holds neither the event nor the checkpoint.
 *
 * @param log names the trail: content octets of the object identifier that its UUID makes
 * @param path the lowest first
 */
record CompactProof(byte[] log, long size, long place, List<byte[]> path) {
    private static final int INCLUSION_PROOF = 7;

    /** True if the file begins as the binary form does; the text form begins with a brace. */
    static boolean is(byte[] file) {
        return file.length > 2 && file[0] == 0 && file[1] == INCLUSION_PROOF;
    }

    /** Null if it is none, or more follows. */
    static CompactProof read(byte[] file) {
        if (!is(file)) return null;
        try {
            var rest = ByteBuffer.wrap(file);
            rest.getShort();
            var log = new byte[rest.get() & 0xff];
            rest.get(log);
            long size = rest.getLong();
            long place = rest.getLong();
            int length = rest.getShort() & 0xffff;
            if (size <= 0 || place < 0 || rest.remaining() != length) return null;
            var path = new ArrayList<byte[]>();
            while (rest.hasRemaining()) {
                if ((rest.get() & 0xff) != Bytes.HASH) return null;
                var hash = new byte[Bytes.HASH];
                rest.get(hash);
                path.add(hash);
            }
            return new CompactProof(log, size, place, path);
        } catch (BufferUnderflowException shorter) {
            return null;
        }
    }

    /** True if the proof is of the trail with this origin. */
    boolean of(String origin) {
        var uuid = origin.substring(origin.indexOf('/') + 1).replace("-", "");
        if (!uuid.matches("[0-9a-f]{32}") || log.length < 2 || log[0] != 105) return false;
        var number = BigInteger.ZERO;
        for (int at = 1; at < log.length; at++) {
            if ((log[at] & 0x80) == 0 != (at == log.length - 1)) return false;
            number = number.shiftLeft(7).or(BigInteger.valueOf(log[at] & 0x7f));
        }
        return log[1] != (byte) 0x80 && number.equals(new BigInteger(uuid, 16));
    }

    /** The first of these over as many places, of the same trail; null if there is none. */
    Checkpoint under(List<Checkpoint> checkpoints) {
        return checkpoints.stream()
                .filter(one -> one.size() == size && of(one.origin()))
                .findFirst()
                .orElse(null);
    }

    /** True if the path leads from the event to the root of the checkpoint. */
    boolean leads(byte[] event, Checkpoint checkpoint) {
        var leaf = new byte[Bytes.HASH];
        Tree.leaf(Bytes.sha256(), event, 0, event.length, leaf, 0);
        return Arrays.equals(checkpoint.root(), Proof.root(leaf, place, size, path));
    }
}
