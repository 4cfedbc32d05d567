package org.cellgmp.conformity;

import java.util.List;
import org.cellgmp.ground.Inside;
import org.cellgmp.ground.Narrowing;
import org.cellgmp.guideline.Statement;

/**
 * A kept statement with all it says.
 *
 * @param latest number of the batch's latest statement
 * @param latestVersion latest version of the batch record; above {@code row.version()} the statement is out of date
 * @param findings critical first, advisory last, then by address
 */
public record StatementView(
        StatementRow row, String latest, int latestVersion, Statement statement, List<FindingView> findings)
        implements Narrowing<StatementView> {
    @Override
    public StatementView narrowed(Inside inside) {
        return inside.withheld(this);
    }

    /** True if it names something that whoever reads it may not be told, and shows a gap instead. */
    public boolean withholds() {
        return statement.toString().contains(Inside.GAP) || findings.toString().contains(Inside.GAP);
    }

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
