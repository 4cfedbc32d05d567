package org.cellgmp.recordkeeping.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.cellgmp.record.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryShelfTest {
    @TempDir
    Path home;

    private DirectoryShelf shelf() {
        return new DirectoryShelf(home.resolve("files"));
    }

    private long filesOnDisk() throws IOException {
        try (var all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void whatIsPutIsTakenByItsDigest() throws IOException {
        var bytes = "批记录".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var put = shelf().put(new ByteArrayInputStream(bytes));
        assertThat(put.sha256()).isEqualTo(CanonicalJson.sha256(bytes));
        assertThat(put.size()).isEqualTo(9);
        try (var taken = shelf().take(put.sha256())) {
            assertThat(taken.readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void theSameContentIsOnDiskOnceEvenWhenManyStoreItAtOnce() throws Exception {
        var crowd = Executors.newFixedThreadPool(8);
        var calls = new ArrayList<Future<String>>();
        for (int i = 0; i < 32; i++)
            calls.add(crowd.submit(() ->
                    shelf().put(new ByteArrayInputStream(new byte[100_000])).sha256()));
        for (var call : calls) assertThat(call.get()).isEqualTo(calls.get(0).get());
        crowd.shutdown();
        assertThat(filesOnDisk()).isEqualTo(1);
    }

    @Test
    void aBrokenUploadLeavesNothing() throws IOException {
        var broken = new InputStream() {
            private int left = 200_000;

            @Override
            public int read() throws IOException {
                if (left-- > 0) return 7;
                throw new IOException("connection lost");
            }
        };
        assertThatThrownBy(() -> shelf().put(broken)).hasMessage("connection lost");
        assertThat(filesOnDisk()).isZero();
    }

    @Test
    void nothingOutsideTheShelfCanBeNamed() {
        for (var name : new String[] {
            null, "", "../../etc/passwd", "a".repeat(63), "A".repeat(64), "g".repeat(64), "0".repeat(64)
        }) assertThatThrownBy(() -> shelf().take(name)).isInstanceOf(NoSuchFileException.class);
    }
}
