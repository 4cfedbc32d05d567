package org.cellgmp.web.history;

import java.util.List;
import java.util.Locale;
import org.cellgmp.ground.Refusal;
import org.cellgmp.history.Look;
import org.cellgmp.history.SequenceLine;
import org.cellgmp.history.TreeKind;
import org.cellgmp.web.page.Choices;

/**
 * What a page of the viewer shows, as its address says it.
 *
 * @param at number of the sequence looked from; empty where there is none
 * @param delta what that sequence states, and not all that is in force
 * @param open key of the row that is open, with those above it; empty for the top
 * @param leaf id of the leaf in the pane; 0 for none
 */
public record HistoryLook(Kind view, String at, boolean delta, String open, long leaf, Long after) {
    /** Views. */
    public enum Kind {
        CONTENTS,
        ACTIVITY,
        SEQUENCE,
        FOLDER,
        STUDY;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static HistoryLook of(
            List<SequenceLine> sequences, String view, String at, String show, String open, String leaf, String after)
            throws Refusal {
        var kind = Choices.read(Kind.class, "view", view);
        var known = sequences.stream().anyMatch(sequence -> sequence.number().equals(at));
        var last =
                sequences.isEmpty() ? "" : sequences.get(sequences.size() - 1).number();
        return new HistoryLook(
                kind == null ? Kind.CONTENTS : kind,
                known ? at : last,
                "delta".equals(show),
                open == null || !open.matches("[0-9]{1,18}|s[0-9]{4}(\\.[0-9]{1,18})?") ? "" : open,
                leaf == null || !leaf.matches("[0-9]{1,18}") ? 0 : Long.parseLong(leaf),
                after == null || !after.matches("[0-9]{1,18}") ? null : Long.valueOf(after));
    }

    boolean bySequence() {
        return view == Kind.SEQUENCE || view == Kind.ACTIVITY;
    }

    /** The same for the room behind. @param sequence in whose row it lies; null in the other views */
    Look look(String sequence) {
        var tree = bySequence() ? TreeKind.CONTENTS : TreeKind.valueOf(view.name());
        if (sequence != null) return new Look(tree, Integer.parseInt(sequence), true);
        return new Look(tree, at.isEmpty() ? 0 : Integer.parseInt(at), delta);
    }

    /** Sequence in whose row the open one lies; null for none. */
    String openSequence() {
        return open.startsWith("s") ? open.substring(1, 5) : null;
    }

    /** Node that is open; null for none. */
    Long openNode() {
        var node = open.startsWith("s") ? open.length() > 6 ? open.substring(6) : "" : open;
        return node.isEmpty() ? null : Long.valueOf(node);
    }

    /** Query of a page that shows the same with another row open and another leaf. */
    public String query(String opened, long shown) {
        return "?view=" + view.word() + "&at=" + at + "&show=" + (delta ? "delta" : "current")
                + (opened == null || opened.isEmpty() ? "" : "&open=" + opened)
                + (shown == 0 ? "" : "&leaf=" + shown);
    }

    public String query(Kind other) {
        return "?view=" + other.word() + "&at=" + at + "&show=" + (delta ? "delta" : "current");
    }
}
