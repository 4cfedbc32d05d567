package org.cellgmp.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteKeyTest {
    @TempDir
    Path folder;

    @Test
    void isMadeOnceWhoeverComesFirstAndOnlyItsOwnerReadsIt() throws Exception {
        var file = folder.resolve("keys").resolve("a.key");
        var threads = Executors.newFixedThreadPool(8);
        try {
            Callable<String> read = () -> HexFormat.of().formatHex(new SiteKey(file).bytes());
            var seen = new ArrayList<String>();
            for (var told : threads.invokeAll(Collections.nCopies(40, read))) seen.add(told.get());
            assertThat(seen).containsOnly(seen.get(0));
            assertThat(seen.get(0)).hasSize(64);
        } finally {
            threads.shutdownNow();
        }
        assertThat(Files.getPosixFilePermissions(file))
                .extracting(Enum::name)
                .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        try (var beside = Files.list(file.getParent())) {
            assertThat(beside).containsExactly(file);
        }
    }

    @Test
    void aFileThatIsNoKeyIsNotTakenForOneAndStays() throws Exception {
        var file = Files.write(folder.resolve("b.key"), new byte[31]);
        assertThatThrownBy(() -> new SiteKey(file).bytes())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("b.key");
        assertThat(Files.size(file)).isEqualTo(31);
    }
}
