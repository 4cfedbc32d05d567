package org.cellgmp.history.control;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.cellgmp.ectd.CtdStructure;
import org.cellgmp.ectd.ReadLeaf;
import org.cellgmp.history.FoundLeaf;
import org.cellgmp.history.TreeKind;
import org.cellgmp.history.entity.HistoryApplication;
import org.cellgmp.history.entity.HistoryFile;
import org.cellgmp.history.entity.HistoryLeaf;
import org.cellgmp.history.entity.HistoryNode;

/** Finds or makes the nodes in which the leaves of an application hang; knows all of them, so that none is made twice. */
final class Hanging {
    private static final String MODULE_ONE = "m1-administrative-information-and-prescribing-information";
    private static final Set<String> WRAPPERS = Set.of("m1-eu", "m1-regional", "m1-jp", "cn-content");
    private static final Pattern DIGITS = Pattern.compile("[0-9]+");

    private final EntityManager entities;
    private final HistoryApplication application;
    private final Map<String, HistoryNode> known = new HashMap<>();

    private record Part(String element, String label) {}

    Hanging(EntityManager entities, HistoryApplication application) {
        this.entities = entities;
        this.application = application;
        entities.createQuery("select n from HistoryNode n where n.application = :application", HistoryNode.class)
                .setParameter("application", application.id())
                .getResultStream()
                .forEach(node -> known.put(node.tree() + node.pathSha256(), node));
    }

    HistoryLeaf.Hung hang(FoundLeaf found, String study) {
        var contents = at(TreeKind.CONTENTS, headings(found.leaf()));
        var folders = new ArrayList<Part>();
        if (found.filePath() != null) {
            var parts = found.filePath().split("/");
            for (int i = 0; i < parts.length - 1; i++) folders.add(new Part("folder", parts[i]));
        }
        var folder = at(TreeKind.FOLDER, folders);
        var under = study == null
                ? null
                : at(TreeKind.STUDY, List.of(new Part(found.leaf().lastElement(), ""), new Part("study", study)));
        return new HistoryLeaf.Hung(contents.id(), folder.id(), under == null ? null : under.id());
    }

    private static List<Part> headings(ReadLeaf leaf) {
        var parts = new ArrayList<Part>();
        if (!leaf.inIndex()) parts.add(new Part(MODULE_ONE, ""));
        int extension = 0;
        for (var step :
                leaf.path().subList(Math.min(1, leaf.path().size()), leaf.path().size())) {
            if (WRAPPERS.contains(step.element())) continue;
            if (step.element().equals("node-extension")) {
                var titles = leaf.extensions();
                parts.add(new Part("node-extension", extension < titles.size() ? titles.get(extension) : ""));
                extension++;
            } else
                parts.add(new Part(
                        step.element(),
                        step.attributes().entrySet().stream()
                                .map(key -> key.getKey() + ": " + key.getValue())
                                .collect(Collectors.joining("; "))));
        }
        return parts;
    }

    private HistoryNode at(TreeKind tree, List<Part> path) {
        var node = at(tree, null, "", new Part("", ""));
        var key = new StringBuilder();
        for (var part : path) {
            // Lengths keep two paths apart whatever the words hold.
            key.append(part.element().length()).append(':').append(part.element());
            key.append(part.label().length()).append(':').append(part.label());
            node = at(tree, node, key.toString(), part);
        }
        return node;
    }

    private HistoryNode at(TreeKind tree, HistoryNode parent, String path, Part part) {
        var digest = HistoryFile.key(path);
        var found = known.get(tree + digest);
        if (found != null) return found;
        var made = new HistoryNode(
                application.id(),
                tree,
                parent,
                digest,
                part.element(),
                part.label(),
                sort(part, parent == null ? 0 : parent.depth() + 1));
        entities.persist(made);
        known.put(tree + digest, made);
        return made;
    }

    private static String sort(Part part, int depth) {
        var known = depth == 1 ? null : CtdStructure.get().find(part.element()).orElse(null);
        return (known == null ? "b" + natural(part.element()) : "a" + String.format("%05d", known.order())) + " "
                + natural(part.label());
    }

    private static String natural(String words) {
        var shorter = words.length() > 100 ? words.substring(0, 100) : words;
        return DIGITS.matcher(shorter)
                .replaceAll(found -> "0".repeat(Math.max(0, 6 - found.group().length())) + found.group());
    }
}
