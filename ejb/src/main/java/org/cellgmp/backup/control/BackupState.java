package org.cellgmp.backup.control;

import jakarta.enterprise.context.ApplicationScoped;

/** What of backups is asked, under way or went wrong, as long as the server runs. */
@ApplicationScoped
public class BackupState {
    private volatile String askedBy;
    private volatile int part;
    private volatile int parts;
    private volatile String trouble;

    public String askedBy() {
        return askedBy;
    }

    public int part() {
        return part;
    }

    public int parts() {
        return parts;
    }

    public String trouble() {
        return trouble;
    }

    /** @return false if one is asked for already */
    public synchronized boolean ask(String who) {
        if (askedBy != null || parts > 0) return false;
        askedBy = who;
        return true;
    }

    void at(int done, int total) {
        part = done;
        parts = total;
    }

    /** @param why null if all went well */
    synchronized void ended(String why) {
        askedBy = null;
        part = 0;
        parts = 0;
        trouble = why;
    }
}
