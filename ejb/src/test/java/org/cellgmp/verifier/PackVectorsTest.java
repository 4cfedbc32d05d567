package org.cellgmp.verifier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The packs that are handed out as vectors: that they are those of their writer, and what is said of them. */
class PackVectorsTest {
    private static final Path FOLDER = Path.of("../ear/docs/vectors/pack");

    @Test
    void theFilesAreThoseOfTheirWriter() throws IOException {
        if (Boolean.getBoolean("cellgmp.renew")) PackVectors.main(new String[] {FOLDER.toString()});
        for (var file : PackVectors.files().entrySet())
            assertThat(Files.readAllBytes(FOLDER.resolve(file.getKey())))
                    .as(file.getKey())
                    .isEqualTo(file.getValue());
    }

    @Test
    void eachIsSaidToBeWhatItIs() {
        PackVectors.packs().forEach((name, vector) -> {
            var said = InventedPack.check(FOLDER.resolve(name));
            assertThat(said.code()).as(name + said).isEqualTo(vector.ends());
            assertThat(said.findings()).as(name).isEqualTo(vector.names());
        });
    }
}
