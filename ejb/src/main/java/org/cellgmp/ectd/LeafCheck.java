package org.cellgmp.ectd;

import java.io.IOException;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Each leaf for itself: id, operation, reference, checksum, title; and whether every file is referenced. */
final class LeafCheck {
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");
    private static final int LONGEST_TITLE = 512;

    private final JudgedSequence sequence;
    private final Map<String, JudgedSequence> application;
    private final FindingList findings;
    private final Set<String> referenced = new HashSet<>();

    /** @param application the sequences of the application by number, this one included */
    LeafCheck(JudgedSequence sequence, Map<String, JudgedSequence> application) {
        this.sequence = sequence;
        this.application = application;
        this.findings = sequence.findings;
    }

    void check() throws IOException {
        if (sequence.index == null) return;
        var ids = new HashSet<String>();
        for (var leaf : sequence.leaves()) {
            if (leaf.id() == null || !NAME.matcher(leaf.id()).matches())
                findings.add("leaf.id-form", leaf.place(), leaf.id());
            else if (!ids.add(leaf.backbone() + "#" + leaf.id()))
                findings.add("leaf.id-twice", leaf.place(), leaf.id());
            title(leaf);
            operation(leaf);
            if (leaf.href() != null && leaf.operation() != LeafOperation.DELETE) file(leaf);
        }
        unreferenced();
        regionalLeaf();
    }

    private void title(ReadLeaf leaf) {
        if (leaf.title().isBlank()) findings.add("leaf.title-missing", leaf.place(), leaf.id());
        else if (!leaf.title().equals(leaf.title().strip())) findings.add("leaf.title-edges", leaf.place(), leaf.id());
        if (leaf.title().length() > LONGEST_TITLE)
            findings.add(
                    "leaf.title-long", leaf.place(), leaf.id(), leaf.title().length());
    }

    private void operation(ReadLeaf leaf) {
        var operation = leaf.operation();
        if (operation == null) {
            findings.add("leaf.operation", leaf.place(), leaf.operationWord());
            return;
        }
        boolean deletes = operation == LeafOperation.DELETE;
        if (deletes && leaf.href() != null) findings.add("leaf.href-on-delete", leaf.place(), leaf.id());
        if (!deletes && leaf.href() == null)
            findings.add("leaf.href-missing", leaf.place(), leaf.id(), operation.word());
        boolean modifies = leaf.modifiedFile() != null && !leaf.modifiedFile().isEmpty();
        if (operation == LeafOperation.NEW && modifies) findings.add("leaf.modified-on-new", leaf.place(), leaf.id());
        if (operation != LeafOperation.NEW && !modifies)
            findings.add("leaf.modified-missing", leaf.place(), leaf.id(), operation.word());
        if (operation != LeafOperation.NEW && sequence.first())
            findings.add("leaf.first-not-new", leaf.place(), leaf.id(), operation.word());
        if (operation == LeafOperation.APPEND && !name(leaf.href()).startsWith("stf-"))
            findings.add("leaf.append", leaf.place(), leaf.id());
        if (!deletes && (leaf.checksumType() == null || !leaf.checksumType().equalsIgnoreCase("md5")))
            findings.add("leaf.checksum-type", leaf.place(), leaf.checksumType());
    }

    private void file(ReadLeaf leaf) throws IOException {
        var target = sequence.resolve(leaf.backbone(), leaf.href());
        if (target == null) {
            findings.add(
                    leaf.href().startsWith("../../") ? "leaf.other-application" : "leaf.href-form",
                    leaf.place(),
                    leaf.href().startsWith("../../")
                            ? new Object[] {leaf.id(), leaf.href()}
                            : new Object[] {leaf.href()});
            return;
        }
        int slash = target.indexOf('/');
        var number = slash < 0 ? target : target.substring(0, slash);
        var path = slash < 0 ? "" : target.substring(slash + 1);
        if (number.equals(sequence.folder.name())) referenced.add(path);
        else if (!number.matches("[0-9]{4}")) {
            findings.add("leaf.other-application", leaf.place(), leaf.id(), leaf.href());
            return;
        }
        var holder = application.get(number);
        if (holder == null) {
            findings.notChecked("leaf.elsewhere", leaf.place(), leaf.id(), number);
            return;
        }
        if (!holder.folder.has(path)) {
            findings.add("leaf.file-missing", leaf.place(), leaf.id(), leaf.href());
            return;
        }
        var stated = leaf.checksum() == null ? "" : leaf.checksum();
        if (!stated.matches("[0-9a-f]{32}")) findings.add("leaf.checksum-form", leaf.place(), stated);
        var md5 = holder.md5.get(path);
        if (md5 == null) holder.md5.put(path, md5 = holder.folder.md5(path));
        if (!md5.equalsIgnoreCase(stated))
            findings.add("leaf.checksum-wrong", leaf.place(), leaf.id(), stated, md5, leaf.href());
    }

    private void unreferenced() {
        for (var path : sequence.folder.files().keySet())
            if (path.matches("m[1-5]/.+") && !referenced.contains(path)) findings.add("file.unreferenced", path, path);
    }

    private void regionalLeaf() {
        if (sequence.regional != null
                && sequence.index.leaves().stream()
                        .noneMatch(leaf -> sequence.regional.path().equals(leaf.href())))
            findings.add("index.no-regional-leaf", "index.xml", sequence.regional.path());
    }

    private static String name(String href) {
        return href == null ? "" : href.substring(href.lastIndexOf('/') + 1);
    }
}
