package org.cellgmp.ectd;

import java.util.HashSet;
import java.util.Map;

/** What the leaves of a sequence do to earlier ones: targets that are there, in force, at the same place, each once. */
final class LifecycleCheck {
    private final JudgedSequence sequence;
    private final Map<String, JudgedSequence> application;
    private final FindingList findings;

    LifecycleCheck(JudgedSequence sequence, Map<String, JudgedSequence> application) {
        this.sequence = sequence;
        this.application = application;
        this.findings = sequence.findings;
    }

    /** Checks, and marks the targets, so that sequences must be taken in their order. */
    void check() {
        var targets = new HashSet<String>();
        for (var leaf : sequence.leaves()) {
            var operation = leaf.operation();
            if (operation == null || operation == LeafOperation.NEW || leaf.modifiedFile() == null) continue;
            var target = target(leaf);
            if (target == null) continue;
            var name = target.folder() + "/" + target.key();
            if (!targets.add(name)) findings.add("life.target-twice", leaf.place(), leaf.id(), name);
            else judge(leaf, target.state(), name);
        }
    }

    private record Target(String folder, String key, JudgedSequence.LeafState state) {}

    private Target target(ReadLeaf leaf) {
        var reference = leaf.modifiedFile();
        int hash = reference.indexOf('#');
        var resolved = hash <= 0 ? null : sequence.resolve(leaf.backbone(), reference.substring(0, hash));
        if (resolved == null || !resolved.matches("[0-9]{4}/.+\\.xml")) {
            findings.add("life.target-form", leaf.place(), reference);
            return null;
        }
        var number = resolved.substring(0, 4);
        if (number.compareTo(sequence.folder.name()) >= 0) {
            findings.add("life.target-later", leaf.place(), leaf.id(), number);
            return null;
        }
        var holder = application.get(number);
        if (holder == null) {
            findings.notChecked("life.target-not-held", leaf.place(), leaf.id(), number);
            return null;
        }
        var key = resolved.substring(5) + reference.substring(hash);
        var state = holder.states.get(key);
        if (state == null) {
            findings.add("life.target-absent", leaf.place(), leaf.id(), reference);
            return null;
        }
        return new Target(number, key, state);
    }

    private void judge(ReadLeaf leaf, JudgedSequence.LeafState state, String name) {
        var old = state.leaf;
        boolean appends = leaf.operation() == LeafOperation.APPEND;
        if (state.deleted) findings.add("life.target-deleted", leaf.place(), leaf.id(), name);
        else if (state.replaced) findings.add("life.target-replaced", leaf.place(), leaf.id(), name);
        if (appends && old.operation() == LeafOperation.APPEND && !leaf.href().contains("stf-"))
            findings.add("life.append-to-append", leaf.place(), leaf.id(), name);
        if (!leaf.section().equals(old.section()))
            findings.add("life.moved", leaf.place(), leaf.id(), name, leaf.lastElement());
        if (leaf.operation() == LeafOperation.DELETE) {
            if (!leaf.title().equals(old.title()))
                findings.add("life.delete-title", leaf.place(), leaf.id(), leaf.title(), old.title());
        } else {
            if (leaf.checksum() != null && leaf.checksum().equalsIgnoreCase(old.checksum()))
                findings.add("life.same-content", leaf.place(), leaf.id(), leaf.operationWord(), name);
            if (leaf.language() != null && !leaf.language().equals(old.language()))
                findings.add("life.language", leaf.place(), leaf.id(), old.language(), leaf.language());
        }
        if (leaf.operation() == LeafOperation.REPLACE) state.replaced = true;
        if (leaf.operation() == LeafOperation.DELETE) state.deleted = true;
    }
}
