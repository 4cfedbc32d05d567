package org.cellgmp.seal.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** The binary form of proofs, held against the vector of ear/docs/vectors/proof, which another program made. */
class TransItemTest {
    private static final String ORIGIN = "cellgmp-trail/0e4fd6a2-41d5-4ac3-9f4c-1de7a3f6a9c1";

    @Test
    void itWritesWhatTheVectorHolds() throws IOException {
        var vector = Files.readAllBytes(Path.of("../ear/docs/vectors/proof/proof.tls"));
        var path = new ArrayList<byte[]>();
        int log = vector[2];
        for (int at = 3 + log + 18; at < vector.length; at += 33) path.add(Arrays.copyOfRange(vector, at + 1, at + 33));
        assertThat(TransItem.inclusion(ORIGIN, 11, 5, path)).isEqualTo(vector);
    }

    @Test
    void aUuidIsAnObjectIdentifier() {
        assertThat(HexFormat.of().formatHex(TransItem.logId("cellgmp-trail/00000000-0000-0000-0000-000000000001")))
                .isEqualTo("6901");
        assertThat(HexFormat.of().formatHex(TransItem.logId("cellgmp-trail/00000000-0000-0000-0000-000000000080")))
                .isEqualTo("698100");
        assertThat(TransItem.logId(ORIGIN)).hasSize(19).startsWith((byte) 0x69);
    }
}
