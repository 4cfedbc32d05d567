package org.cellgmp.seal.boundary;

import java.nio.file.Path;
import javax.sql.DataSource;
import org.cellgmp.seal.SealReport;
import org.cellgmp.seal.control.StoppedCheck;

/** A check of a trail whose server does not run: after a restore, before anybody works with it. */
public final class StoppedTrail {
    private StoppedTrail() {}

    /**
     * @param source under an account that may read
     * @param home the folder with keys and checkpoints; a second folder of checkpoints is looked at as well if the environment names it
     */
    public static SealReport check(DataSource source, Path home) {
        return StoppedCheck.of(source, home);
    }
}
