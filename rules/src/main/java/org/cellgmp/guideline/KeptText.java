package org.cellgmp.guideline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cellgmp.guideline.RulebookDifference.ClauseChange;
import org.cellgmp.guideline.RulebookDifference.Kind;
import org.cellgmp.guideline.RulebookDifference.RuleChange;
import org.cellgmp.record.CanonicalJson;

/** The rules and registers of a kept rulebook as they are written in its files, whatever program once read them. */
final class KeptText {
    private static final Pattern RULE = Pattern.compile("guideline/([^/]+/[^/]+/[0-9]+)-[^/]+/rule\\.yaml");
    private static final Pattern REGISTER = Pattern.compile("guideline/([^/]+)/register\\.yaml");

    private final Map<String, byte[]> files;
    /** Folder of each rule by its id, which begins the name of the folder. */
    private final Map<String, String> rules = new TreeMap<>();

    private final Map<String, String> registers = new TreeMap<>();
    /** Rules of the site as trees, by the ids that findings name. */
    private final Map<String, Map<?, ?>> site = new TreeMap<>();

    KeptText(byte[] jar, byte[] tables) {
        files = KeptProgram.read(jar);
        for (var name : files.keySet()) {
            var rule = RULE.matcher(name);
            if (rule.matches()) rules.put(rule.group(1), name.substring(0, name.lastIndexOf('/') + 1));
            var register = REGISTER.matcher(name);
            if (register.matches()) registers.put(register.group(1), name);
        }
        if (rules.isEmpty()) throw new IllegalArgumentException("the file holds no rule");
        if (tables != null && tables.length > 0) site(CanonicalJson.parse(tables));
    }

    /** As a tree, so that a table of another age needs no class of ours. */
    private void site(Object tree) {
        for (var table : KeptParts.list(KeptParts.map(tree).get("tables"))) {
            var members = KeptParts.map(table);
            for (var rule : KeptParts.list(members.get("rules"))) {
                var told = new LinkedHashMap<String, Object>();
                KeptParts.map(rule).forEach((key, value) -> told.put(String.valueOf(key), value));
                // Where it stood in a sheet is nothing that it says.
                told.remove("row");
                for (var shared : List.of("version", "title", "looksAt", "from")) told.put(shared, members.get(shared));
                site.put("site/" + members.get("number") + "/" + told.get("id"), told);
            }
        }
    }

    RulebookDifference until(KeptText later) {
        var changes = new ArrayList<RuleChange>();
        int alike = 0;
        for (var id : both(rules, later.rules)) {
            var change = rule(id, later);
            if (change == null) alike++;
            else changes.add(change);
        }
        for (var id : both(site, later.site)) {
            var before = KeptParts.of(site.get(id));
            var after = KeptParts.of(later.site.get(id));
            var parts = KeptParts.differing(before, after);
            if (before != null && after != null && parts.isEmpty()) alike++;
            else changes.add(change(id, before, after, parts));
        }
        var clauses = new ArrayList<ClauseChange>();
        for (var guideline : both(registers, later.registers)) clauses(guideline, later, clauses);
        return new RulebookDifference(alike, changes, clauses);
    }

    private static TreeSet<String> both(Map<String, ?> one, Map<String, ?> other) {
        var all = new TreeSet<>(one.keySet());
        all.addAll(other.keySet());
        return all;
    }

    /** Null if it reads the same in both. */
    private RuleChange rule(String id, KeptText later) {
        if (same(rules.get(id), later.rules.get(id), later)) return null;
        var before = parts(id);
        var after = later.parts(id);
        return change(id, before, after, KeptParts.differing(before, after));
    }

    private static RuleChange change(
            String id, KeptParts before, KeptParts after, List<RulebookDifference.Part> parts) {
        var title = (after == null ? before : after).title();
        if (before == null) return new RuleChange(Kind.ADDED, id, title, List.of());
        if (after == null) return new RuleChange(Kind.GONE, id, title, List.of());
        return new RuleChange(Kind.CHANGED, id, title, parts);
    }

    private boolean same(String here, String there, KeptText later) {
        if (here == null || !here.equals(there)) return false;
        for (var name : List.of("rule.yaml", "rule.drl", "cases.yaml"))
            if (!Arrays.equals(files.get(here + name), later.files.get(there + name))) return false;
        return true;
    }

    private KeptParts parts(String id) {
        var folder = rules.get(id);
        if (folder == null) return null;
        var tree = new LinkedHashMap<String, Object>(tree(folder + "rule.yaml"));
        // What a program reads of these is its own affair: that they differ is told by their digests.
        tree.put("logic", digest(folder + "rule.drl"));
        tree.put("cases", digest(folder + "cases.yaml"));
        return KeptParts.of(tree);
    }

    private Map<String, Object> tree(String name) {
        var yaml = Yaml.read(files.get(name), name);
        var tree = new LinkedHashMap<String, Object>();
        for (var key : yaml.keys()) tree.put(key, yaml.raw(key));
        return tree;
    }

    private String digest(String name) {
        var bytes = files.get(name);
        return bytes == null ? null : CanonicalJson.sha256(bytes);
    }

    private void clauses(String guideline, KeptText later, List<ClauseChange> into) {
        var here = files.get(registers.get(guideline));
        var there = later.files.get(later.registers.get(guideline));
        if (Arrays.equals(here, there)) return;
        var before = here == null ? null : new KeptRegister(tree(registers.get(guideline)));
        var after = there == null ? null : new KeptRegister(later.tree(later.registers.get(guideline)));
        KeptRegister.compare(guideline, before, after, into);
    }
}
