package org.cellgmp.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A generated file that is committed: checked against what would be generated, or renewed with -Dcellgmp.renew=true. */
final class Committed {
    private Committed() {}

    static void check(Path file, String current) throws IOException {
        if (Boolean.getBoolean("cellgmp.renew")) Files.writeString(file, current);
        assertThat(Files.exists(file) ? Files.readString(file) : "")
                .as(file + " is stale; renew it with mvn -pl rules test -Dcellgmp.renew=true and commit it")
                .isEqualTo(current);
    }
}
