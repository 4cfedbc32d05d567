package org.cellgmp.ectd;

import java.io.IOException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.cellgmp.criterion.fact.BackboneFact;
import org.cellgmp.criterion.fact.HeadingFact;
import org.cellgmp.criterion.fact.KeyFact;
import org.cellgmp.criterion.fact.XmlFact;

/** What there is of index.xml and the regional backbone: definitions, validity, headings and their keys. */
final class BackboneFacts {
    private static final CtdStructure STRUCTURE = CtdStructure.get();
    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}._-]*");
    private static final String FDA_DTD = "https://www.accessdata.fda.gov/static/eCTD/us-regional-v3-3.dtd";

    private final JudgedSequence sequence;
    private final XmlCheck xml;
    private final List<Object> facts;

    BackboneFacts(JudgedSequence sequence, XmlCheck xml, List<Object> facts) {
        this.sequence = sequence;
        this.xml = xml;
        this.facts = facts;
    }

    /** @param application all sequences of it, this one included */
    void tell(Collection<JudgedSequence> application) throws IOException {
        index();
        if (sequence.region != null) regional(application);
        for (var backbone : sequence.backbones()) {
            headings(backbone);
            keys(backbone);
            identifiers(backbone);
        }
    }

    private void index() throws IOException {
        var index = sequence.index;
        var wanted = StandardFile.ICH_DTD.path();
        facts.add(new BackboneFact(
                "index.xml",
                "index",
                sequence.folder.has("index.xml"),
                elsewhere("index.xml"),
                index != null,
                index == null ? null : index.doctype(),
                wanted,
                index != null && wanted.equals(index.doctype()),
                index != null && style(index, "util/style/"),
                null,
                false,
                null,
                index != null
                        && (sequence.regional == null
                                || index.leaves().stream()
                                        .anyMatch(
                                                leaf -> sequence.regional.path().equals(leaf.href())))));
        if (index == null) return;
        namespace(index, XmlText.ICH_XLINK);
        xml.byDefinition(index, StandardFile.ICH_DTD);
    }

    private void regional(Collection<JudgedSequence> application) throws IOException {
        var regional = sequence.regional;
        var path = sequence.region.backbone();
        var found = "-";
        var wanted = "-";
        boolean right = false;
        if (regional != null)
            switch (sequence.region) {
                case CN -> {
                    wanted = "../../" + StandardFile.CN_XSD.path();
                    found = regional.rootAttributes()
                            .getOrDefault("xsi:schemaLocation", "-")
                            .strip();
                    right = found.endsWith(" " + wanted) || found.equals(wanted);
                }
                case US -> {
                    wanted = FDA_DTD;
                    found = String.valueOf(regional.doctype());
                    right = found.matches("https?" + Pattern.quote(FDA_DTD.substring(5)));
                }
                default -> {
                    wanted = "../../util/dtd/eu-regional.dtd";
                    found = String.valueOf(regional.doctype());
                    right = found.equals(wanted);
                }
            }
        var version = version(regional);
        String earlier = null;
        for (var other : application)
            if (other.folder.name().compareTo(sequence.folder.name()) < 0
                    && version(other.regional).compareTo(version) > 0) earlier = version(other.regional);
        facts.add(new BackboneFact(
                path,
                "regional",
                sequence.folder.has(path),
                elsewhere(path),
                regional != null,
                found,
                wanted,
                right,
                regional != null && style(regional, "util/style/"),
                version,
                earlier != null && regional != null,
                earlier,
                true));
        if (regional == null) return;
        namespace(regional, sequence.region == Region.CN ? XmlCheck.W3C_XLINK : XmlText.ICH_XLINK);
        xml.regional(regional, sequence.region);
    }

    private static String version(ReadBackbone backbone) {
        if (backbone == null) return "";
        var root = backbone.rootAttributes();
        return root.getOrDefault("schema-version", root.getOrDefault("dtd-version", ""));
    }

    private boolean elsewhere(String path) {
        var name = FolderFacts.name(path);
        return sequence.folder.files().keySet().stream()
                .anyMatch(
                        other -> !other.equals(path) && FolderFacts.name(other).equals(name));
    }

    private static boolean style(ReadBackbone backbone, String folder) {
        return backbone.stylesheets().stream().anyMatch(data -> data.contains(folder));
    }

    private void namespace(ReadBackbone backbone, String wanted) {
        for (var found : backbone.xlinks())
            if (!found.equals(wanted))
                facts.add(new XmlFact(backbone.path(), role(backbone), "namespace", found, wanted));
    }

    static String role(ReadBackbone backbone) {
        return backbone.path().equals("index.xml") ? "index" : "regional";
    }

    private void headings(ReadBackbone backbone) {
        var bare = new HashSet<ReadBackbone.Value>(backbone.emptyHeadings());
        var above = new HashSet<String>();
        for (var heading : backbone.headings())
            STRUCTURE.find(heading.element()).map(Heading::parent).ifPresent(above::add);
        for (var heading : bare)
            facts.add(new HeadingFact(
                    place(backbone, heading),
                    role(backbone),
                    heading.element(),
                    true,
                    !above.contains(heading.element())));
    }

    private void keys(ReadBackbone backbone) {
        for (var heading : backbone.headings()) {
            var known = STRUCTURE.find(heading.element());
            if (known.isEmpty()) continue;
            for (var key : known.get().keys()) {
                var name = key.replaceAll("[!?]", "");
                var value = heading.attributes().get(name);
                boolean absent = value == null || value.isBlank();
                facts.add(new KeyFact(
                        place(backbone, heading),
                        heading.element(),
                        name,
                        key.endsWith("!"),
                        absent,
                        !absent && !value.equals(value.strip())));
            }
        }
    }

    /** What a definition finds of ids and operations, found also where no definition is held. */
    private void identifiers(ReadBackbone backbone) {
        if (xml.validated(backbone.path())) return;
        var ids = new HashSet<String>();
        for (var leaf : backbone.leaves()) {
            var words = leaf.id() == null || !NAME.matcher(leaf.id()).matches()
                    ? "ID " + leaf.id()
                    : !ids.add(leaf.id())
                            ? "ID " + leaf.id() + " =="
                            : leaf.operation() == null ? "operation " + leaf.operationWord() : null;
            if (words != null) facts.add(new XmlFact(leaf.place(), role(backbone), "identifier", words, "eCTD 3.2.2"));
        }
    }

    private static String place(ReadBackbone backbone, ReadBackbone.Value value) {
        return backbone.path() + ":" + value.line();
    }
}
