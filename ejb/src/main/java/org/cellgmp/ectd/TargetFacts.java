package org.cellgmp.ectd;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.cellgmp.criterion.fact.TargetFact;

/** What the leaves of a sequence do to earlier ones. Sequences must be taken in their order: the targets are marked. */
final class TargetFacts {
    private final JudgedSequence sequence;
    private final Map<String, JudgedSequence> application;
    private final List<Object> facts;

    TargetFacts(JudgedSequence sequence, Map<String, JudgedSequence> application, List<Object> facts) {
        this.sequence = sequence;
        this.application = application;
        this.facts = facts;
    }

    void tell() {
        var targets = new HashSet<String>();
        for (var leaf : sequence.leaves()) {
            var operation = leaf.operation();
            if (operation == null || operation == LeafOperation.NEW || leaf.modifiedFile() == null) continue;
            if (leaf.modifiedFile().isEmpty() || sequence.first()) continue;
            var found = find(leaf);
            if (found.state() == null) {
                facts.add(told(leaf, found, null, false));
                continue;
            }
            boolean twice = !targets.add(found.sequence() + "/" + found.key());
            facts.add(told(leaf, found, found.state(), twice));
            if (twice) continue;
            if (operation == LeafOperation.REPLACE) found.state().replaced = true;
            if (operation == LeafOperation.DELETE) found.state().deleted = true;
            if (operation == LeafOperation.APPEND) found.state().appended = true;
        }
    }

    private record Target(String word, String sequence, String key, JudgedSequence.LeafState state) {}

    private Target find(ReadLeaf leaf) {
        var reference = leaf.modifiedFile();
        int hash = reference.indexOf('#');
        var resolved = hash <= 0 ? null : sequence.resolve(leaf.backbone(), reference.substring(0, hash));
        if (resolved == null && hash > 0 && reference.startsWith("../../"))
            return new Target("outside", null, "", null);
        if (resolved == null || !resolved.matches("[^/]+/.+\\.xml")) return new Target("form", null, "", null);
        if (!resolved.matches("[0-9]{4}/.+")) return new Target("outside", null, "", null);
        var number = resolved.substring(0, 4);
        if (number.compareTo(sequence.folder.name()) >= 0) return new Target("later", number, "", null);
        var holder = application.get(number);
        if (holder == null) {
            sequence.findings.notChecked("life.target-not-held", leaf.place(), leaf.id(), number);
            return new Target("not-given", number, "", null);
        }
        var key = resolved.substring(5) + reference.substring(hash);
        var state = holder.states.get(key);
        return new Target(state == null ? "missing" : "held", number, key, state);
    }

    private static TargetFact told(ReadLeaf leaf, Target found, JudgedSequence.LeafState state, boolean twice) {
        var old = state == null ? null : state.leaf;
        return new TargetFact(
                leaf.place(),
                leaf.inIndex() ? "index" : "regional",
                leaf.id(),
                leaf.operationWord(),
                JudgedSequence.study(leaf),
                leaf.modifiedFile(),
                found.word(),
                found.sequence(),
                found.sequence() + "/" + found.key(),
                old != null && state.replaced,
                old != null && state.deleted,
                old != null && old.operation() == LeafOperation.APPEND,
                twice,
                old != null && leaf.checksum() != null && leaf.checksum().equalsIgnoreCase(old.checksum()),
                old != null && !leaf.section().equals(old.section()),
                leaf.lastElement(),
                leaf.title(),
                old == null ? null : old.title(),
                old != null && !leaf.title().equals(old.title()),
                leaf.language(),
                old == null ? null : old.language(),
                old != null && JudgedSequence.study(old),
                old != null && !state.replaced && !state.appended);
    }
}
