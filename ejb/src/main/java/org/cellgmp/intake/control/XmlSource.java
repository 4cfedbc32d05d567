package org.cellgmp.intake.control;

import java.io.InputStream;
import java.time.ZoneId;
import java.util.Set;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;

/** Finds out what an XML document is, and has it read by the reader for it, or says why it is turned away. */
final class XmlSource {
    private static final Set<String> VERBS =
            Set.of("Get", "Show", "Process", "Acknowledge", "Change", "Respond", "Cancel", "Sync");

    private XmlSource() {}

    /** @throws Refusal if the document is no XML, is beyond the bounds, or is nothing that becomes a record */
    static Reading read(InputStream source, ZoneId siteZone) throws Refusal {
        var root = XmlTree.read(source);
        if (MaterialLotMessage.takes(root)) return MaterialLotMessage.read(root, siteZone);
        if (MasterRecipeReader.takes(root)) return MasterRecipeReader.read(root, siteZone);
        if (GeneralRecipeReader.takes(root)) return GeneralRecipeReader.read(root, siteZone);
        return BatchmlReader.read(root, siteZone);
    }

    /** The name of a message about something: the verb and its name, e.g. SyncMaterialLot. */
    static boolean message(String name, String about) {
        return name.endsWith(about) && VERBS.contains(name.substring(0, name.length() - about.length()));
    }

    /** Why a document of another kind makes no record. */
    static Refusal refusal(XmlNode root) {
        if (root.namespace.equals("http://www.w3.org/2001/XMLSchema")) return Unreadable.because("xml-schema");
        if (!root.family) return Unreadable.because("xml-not-batchml", root.label());
        var about = root.name;
        for (var verb : VERBS)
            if (about.startsWith(verb) && about.length() > verb.length()) {
                about = about.substring(verb.length());
                break;
            }
        if (about.matches("(Production|Operations|Work)Schedule(Information)?|BatchList(Information)?|WorkDirective.*"))
            return Unreadable.because("b2mml-schedule", root.label());
        if (about.matches(
                "(Equipment|PhysicalAsset|Personnel|Person|Material(Class|Definition)|ProcessSegment|HierarchyScope).*"))
            return Unreadable.because("b2mml-model", root.label());
        if (!root.readable) return Unreadable.because("batchml-too-old", root.namespace);
        return Unreadable.because("batchml-other", root.label());
    }
}
