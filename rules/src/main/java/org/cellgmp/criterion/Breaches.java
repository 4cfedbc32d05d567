package org.cellgmp.criterion;

import java.util.ArrayList;
import java.util.List;

/** Where the rules say what is wrong: the one thing that a rule may touch. */
public final class Breaches {
    /** @param number of the criterion; @param code kind of defect, key of its message; @param arguments what that names */
    public record Breach(String number, String code, String place, List<String> arguments) {}

    private final List<Breach> told = new ArrayList<>();

    public void tell(String number, String code, String place, Object... arguments) {
        var words = new ArrayList<String>();
        for (var argument : arguments) words.add(argument == null ? "-" : argument.toString());
        told.add(new Breach(number, code, place, List.copyOf(words)));
    }

    List<Breach> told() {
        return told;
    }
}
