package org.cellgmp.history;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What a history holds, counted from the raw files by XPath, without any code of the house. */
final class IndependentCount {
    record Leaf(
            String sequence,
            String backbone,
            String id,
            String operation,
            String title,
            String href,
            String stated,
            String path,
            String modified) {}

    final List<Leaf> leaves = new ArrayList<>();
    final Set<String> sequences = new HashSet<>();
    final Set<String> missing = new HashSet<>();
    final Set<String> differing = new HashSet<>();
    final Map<String, String> targets = new TreeMap<>();
    final Set<String> notHeld = new HashSet<>();
    final Set<String> inForce = new HashSet<>();
    final Map<String, String> ended = new HashMap<>();

    static IndependentCount of(Path application) throws Exception {
        var count = new IndependentCount();
        try (var folders = Files.list(application)) {
            for (var folder : folders.filter(Files::isDirectory).sorted().toList()) {
                count.sequences.add(folder.getFileName().toString());
                for (var backbone :
                        List.of("index.xml", "m1/eu/eu-regional.xml", "m1/us/us-regional.xml", "m1/cn/cn-regional.xml"))
                    if (Files.exists(folder.resolve(backbone))) count.read(folder, backbone);
            }
        }
        count.follow(application);
        return count;
    }

    static String key(String sequence, String backbone, String id) {
        return sequence + "/" + backbone + "#" + id;
    }

    private void read(Path folder, String backbone) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        var document =
                factory.newDocumentBuilder().parse(folder.resolve(backbone).toFile());
        var found = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate("//*[local-name()='leaf' or name()='leaf']", document, XPathConstants.NODESET);
        for (int i = 0; i < found.getLength(); i++) {
            var leaf = (Element) found.item(i);
            var path = new StringBuilder();
            for (Node at = leaf.getParentNode(); at instanceof Element element; at = at.getParentNode())
                path.insert(0, "/" + element.getTagName());
            leaves.add(new Leaf(
                    folder.getFileName().toString(),
                    backbone,
                    leaf.getAttribute("ID"),
                    leaf.getAttribute("operation"),
                    leaf.getElementsByTagName("title").item(0).getTextContent(),
                    leaf.hasAttribute("xlink:href") ? leaf.getAttribute("xlink:href") : null,
                    leaf.getAttribute("checksum"),
                    path.toString(),
                    leaf.getAttribute("modified-file")));
        }
    }

    private void follow(Path application) throws Exception {
        var byKey = new HashMap<String, Leaf>();
        for (var leaf : leaves) byKey.put(key(leaf.sequence, leaf.backbone, leaf.id), leaf);
        for (var leaf : leaves) {
            var own = key(leaf.sequence, leaf.backbone, leaf.id);
            if (!leaf.operation.equals("delete")) {
                inForce.add(own);
                var file = application
                        .resolve(leaf.sequence)
                        .resolve(leaf.backbone)
                        .getParent()
                        .resolve(leaf.href);
                if (!Files.exists(file)) missing.add(own);
                else if (!HexFormat.of()
                        .formatHex(MessageDigest.getInstance("MD5").digest(Files.readAllBytes(file)))
                        .equalsIgnoreCase(leaf.stated)) differing.add(own);
            }
            if (leaf.modified.isEmpty()) continue;
            var parts = leaf.modified.split("#");
            var target = application.relativize(application
                            .resolve(leaf.sequence)
                            .resolve(leaf.backbone)
                            .getParent()
                            .resolve(parts[0])
                            .normalize())
                    + "#" + parts[1];
            if (byKey.containsKey(target)) {
                targets.put(own, target);
                if (leaf.operation.equals("replace") || leaf.operation.equals("delete")) {
                    inForce.remove(target);
                    ended.put(target, own);
                }
            } else notHeld.add(own);
        }
    }
}
