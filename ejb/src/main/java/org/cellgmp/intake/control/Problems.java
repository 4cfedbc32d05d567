package org.cellgmp.intake.control;

import java.util.ArrayList;
import java.util.List;
import org.cellgmp.intake.ReadingProblem;
import org.cellgmp.intake.ReadingProblem.Severity;

/** Gathers what a reader has to say; a source with very many mistakes names the first and counts the rest. */
final class Problems {
    /** Most problems listed one by one. */
    static final int MOST = 1000;

    private final List<ReadingProblem> found = new ArrayList<>();
    private int unlisted;
    private boolean unlistedError;

    void error(String place, String code, String... arguments) {
        add(Severity.ERROR, place, code, arguments);
    }

    void warning(String place, String code, String... arguments) {
        add(Severity.WARNING, place, code, arguments);
    }

    void note(String place, String code, String... arguments) {
        add(Severity.NOTE, place, code, arguments);
    }

    private void add(Severity severity, String place, String code, String... arguments) {
        if (found.size() >= MOST) {
            unlisted++;
            unlistedError |= severity == Severity.ERROR;
            return;
        }
        var shown = java.util.Arrays.stream(arguments)
                .map(argument ->
                        argument == null ? "" : argument.length() > 200 ? argument.substring(0, 200) + "…" : argument)
                .toList();
        found.add(new ReadingProblem(severity, place, "intake.problem." + code, shown));
    }

    List<ReadingProblem> all() {
        var all = new ArrayList<>(found);
        if (unlisted > 0)
            all.add(new ReadingProblem(
                    unlistedError ? Severity.ERROR : Severity.WARNING,
                    "",
                    "intake.problem.more",
                    List.of(Integer.toString(unlisted))));
        return all;
    }
}
