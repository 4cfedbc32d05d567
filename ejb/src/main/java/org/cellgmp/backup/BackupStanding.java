package org.cellgmp.backup;

import java.util.List;

/**
 * How it stands with the backups.
 *
 * @param folder where they lie, on the server
 * @param daily true if one is made each day without anybody asking
 * @param askedBy printed name of who asked for the one that waits or is being made; null for none
 * @param part of how many that are done; 0 while none is being made
 * @param trouble why the last one was not made; null if it was
 * @param files newest first, at most {@link #MOST}
 */
public record BackupStanding(
        String folder, boolean daily, String askedBy, int part, int parts, String trouble, List<BackupFile> files) {
    public static final int MOST = 100;

    public BackupStanding {
        files = List.copyOf(files);
    }

    /** One waits or is being made. */
    public boolean underWay() {
        return askedBy != null || parts > 0;
    }
}
