package org.cellgmp.ectd;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Files that were looked at before, or are now. */
@FunctionalInterface
public interface KnownFiles {
    /**
     * By SHA-256, all of them.
     *
     * @throws IOException also if one of them is not kept
     */
    Map<String, KnownFile> of(Collection<String> sha256) throws IOException;

    /** Looks at each file whenever it is asked for: for whoever has nowhere to remember it. */
    static KnownFiles looking(Opened files) {
        return asked -> {
            var known = new HashMap<String, KnownFile>();
            for (var sha256 : asked)
                if (!known.containsKey(sha256))
                    try (var in = files.open(sha256)) {
                        known.put(sha256, KnownFile.of(in));
                    }
            return known;
        };
    }

    /** Opens a kept file. */
    @FunctionalInterface
    interface Opened {
        java.io.InputStream open(String sha256) throws IOException;
    }
}
