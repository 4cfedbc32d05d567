package org.cellgmp.conformity.control;

import java.util.List;
import org.cellgmp.guideline.Examinable;
import org.cellgmp.guideline.Finding;
import org.cellgmp.guideline.RuleBook;
import org.cellgmp.guideline.Statement;

/**
 * What judging one version comes to. Made of what was gathered before and of nothing else, so that any thread may make it.
 *
 * @param departures one for each finding of the statement, in its order
 */
record Judged(Statement statement, WrittenStatement written, List<Departed> departures) {
    /** @param key names the departure, see {@link Departures#key}; @param place for a reader */
    record Departed(Finding finding, String key, String place) {}

    static Judged of(Examinable examination, RuleBook book) {
        var statement = book.assess(examination);
        var departures = new Departures(examination);
        return new Judged(
                statement,
                WrittenStatement.of(statement),
                statement.findings().stream()
                        .map(finding -> {
                            var place = departures.place(finding);
                            return new Departed(finding, departures.key(finding, place), place.label());
                        })
                        .toList());
    }
}
