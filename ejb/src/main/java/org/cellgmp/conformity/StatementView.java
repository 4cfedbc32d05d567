package org.cellgmp.conformity;

import java.util.List;
import org.cellgmp.guideline.Statement;

/**
 * A kept statement with all it says.
 *
 * @param latest number of the batch's latest statement
 * @param latestVersion latest version of the batch record; above {@code row.version()} the statement is out of date
 * @param findings critical first, advisory last, then by address
 */
public record StatementView(
        StatementRow row, String latest, int latestVersion, Statement statement, List<FindingView> findings) {
    public String number() {
        return row.number();
    }

    public boolean ofLatestVersion() {
        return row.version() == latestVersion;
    }

    /** Findings that count in full and have no deviation yet, and are critical or major. */
    public List<FindingView> blocking() {
        return findings.stream().filter(FindingView::blocks).toList();
    }
}
