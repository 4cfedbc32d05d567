package org.cellgmp.ectd;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.criterion.fact.LeafFact;

/** What there is of each leaf for itself: operation, reference, checksum, title. */
final class LeafFacts {
    private final JudgedSequence sequence;
    private final Map<String, JudgedSequence> application;
    private final List<Object> facts;
    private final Set<String> referenced = new HashSet<>();

    /** @param application the sequences of the application by number, this one included */
    LeafFacts(JudgedSequence sequence, Map<String, JudgedSequence> application, List<Object> facts) {
        this.sequence = sequence;
        this.application = application;
        this.facts = facts;
    }

    /** @return paths of this sequence that its leaves refer to */
    Set<String> tell() throws IOException {
        for (var leaf : sequence.leaves()) tell(leaf);
        return referenced;
    }

    private record Held(String state, String sequence, String sum, String md5) {
        static Held no(String state, String sequence) {
            return new Held(state, sequence, "unknown", null);
        }
    }

    private void tell(ReadLeaf leaf) throws IOException {
        var operation = leaf.operation();
        boolean deletes = operation == LeafOperation.DELETE;
        var held = leaf.href() == null || deletes ? Held.no("none", null) : held(leaf);
        var title = leaf.title();
        facts.add(new LeafFact(
                leaf.place(),
                leaf.inIndex() ? "index" : "regional",
                leaf.id(),
                leaf.operationWord(),
                operation != null,
                deletes,
                JudgedSequence.study(leaf),
                leaf.href(),
                held.state(),
                held.sequence(),
                leaf.checksum(),
                leaf.checksumType(),
                leaf.checksumType() != null && leaf.checksumType().equalsIgnoreCase("md5"),
                held.sum(),
                held.md5(),
                !title.isBlank(),
                !title.isBlank() && !title.equals(title.strip()),
                title.length(),
                leaf.modifiedFile() != null && !leaf.modifiedFile().isEmpty(),
                sequence.first()));
    }

    private Held held(ReadLeaf leaf) throws IOException {
        if (leaf.href().contains("\\")) return Held.no("backslash", null);
        var target = sequence.resolve(leaf.backbone(), leaf.href());
        if (target == null) return Held.no(leaf.href().startsWith("../../") ? "outside" : "form", null);
        int slash = target.indexOf('/');
        var number = slash < 0 ? target : target.substring(0, slash);
        var path = slash < 0 ? "" : target.substring(slash + 1);
        if (number.equals(sequence.folder.name())) referenced.add(path);
        else if (!number.matches("[0-9]{4}")) return Held.no("outside", null);
        var holder = application.get(number);
        if (holder == null) {
            sequence.findings.notChecked("leaf.elsewhere", leaf.place(), leaf.id(), number);
            return Held.no("not-given", number);
        }
        if (!holder.folder.has(path)) {
            // That the regional backbone is not there is told once, of itself.
            boolean told = sequence.region != null && path.equals(sequence.region.backbone());
            return Held.no(told ? "none" : "missing", number);
        }
        var md5 = holder.md5.get(path);
        if (md5 == null) holder.md5.put(path, md5 = holder.folder.md5(path));
        var stated = leaf.checksum() == null ? "" : leaf.checksum();
        var sum = !md5.equalsIgnoreCase(stated) ? "wrong" : stated.equals(md5) ? "right" : "form";
        return new Held("held", number, sum, md5);
    }
}
