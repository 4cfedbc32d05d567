package org.cellgmp.intake.control;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.cellgmp.ground.Refusal;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.SourceFormat;
import org.cellgmp.record.Kept;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.Unmapped;
import org.cellgmp.record.layout.Codes;

/**
 * Reads material lots from B2MML, V0401 to V0701: the lots and sub-lots of material information, or a message about lots.
 * Source: ISA-95.00.02; MESA B2MML schemas.
 */
final class MaterialLotMessage {
    private static final String LOT = "MaterialLot";
    private static final String SUB_LOT = "MaterialSubLot";
    private static final String INFORMATION = "MaterialInformation";
    private static final Set<String> EXPIRES =
            Set.of("expirydate", "expirationdate", "expiry", "expires", "usebydate", "bestbefore", "sled");
    private static final Set<String> RETEST = Set.of("retestdate", "retest", "reteston", "nextinspectiondate");
    private static final Set<String> SUPPLIER = Set.of("supplier", "suppliername", "vendor", "vendorname");
    private static final Set<String> CERTIFICATE =
            Set.of("certificate", "coa", "certificateofanalysis", "certificatenumber");

    private final XmlTimes times;
    private final Problems problems;

    private MaterialLotMessage(XmlTimes times, Problems problems) {
        this.times = times;
        this.problems = problems;
    }

    static boolean takes(XmlNode root) {
        if (!root.readable) return false;
        for (var about : new String[] {INFORMATION, LOT, SUB_LOT})
            if (root.name.equals(about) || XmlSource.message(root.name, about)) return true;
        return false;
    }

    /** @throws Refusal if there is no lot in it, only definitions or classes of materials */
    static Reading read(XmlNode root, ZoneId siteZone) throws Refusal {
        var problems = new Problems();
        var reader = new MaterialLotMessage(new XmlTimes(siteZone, problems), problems);
        var lots = lots(root);
        if (lots.isEmpty()) throw Unreadable.because("b2mml-no-lots", root.label());
        var found = new ArrayList<Found>();
        for (var lot : lots) reader.lot(lot, null, found);
        var records = new ArrayList<Kept>();
        var own = new HashSet<XmlNode>();
        for (var one : found) own.add(one.node());
        // What stands around the lots, e.g. the sender of a message, is listed with the first of them.
        var around = Leftovers.of(root, own, problems);
        for (var one : found) {
            var left = new ArrayList<Unmapped>(records.isEmpty() ? around : List.of());
            left.addAll(Leftovers.of(one.node(), inner(one.node(), own), problems));
            if (one.lot() != null) records.add(Leftovers.in(one.lot(), left));
        }
        var counts = new LinkedHashMap<String, Integer>();
        counts.put("lots", records.size());
        return new Reading(SourceFormat.LOT_MESSAGE, RecordKind.MATERIAL_LOT, records, problems.all(), counts);
    }

    private static Set<XmlNode> inner(XmlNode node, Set<XmlNode> own) {
        var inner = new HashSet<>(own);
        inner.remove(node);
        return inner;
    }

    private static List<XmlNode> lots(XmlNode root) {
        if (root.name.equals(LOT) || root.name.equals(SUB_LOT)) return List.of(root);
        root.useAttributes();
        if (root.name.equals(INFORMATION)) return root.children(LOT, SUB_LOT);
        var lots = new ArrayList<XmlNode>();
        for (var area : root.children("DataArea")) {
            for (var information : area.children(INFORMATION)) lots.addAll(information.children(LOT, SUB_LOT));
            lots.addAll(area.children(LOT, SUB_LOT));
        }
        return lots;
    }

    /** A lot without what is left over of its node. @param lot null if it has no name and is not kept */
    private record Found(XmlNode node, MaterialLot lot) {}

    private void lot(XmlNode node, MaterialLot above, List<Found> found) {
        var id = node.take("ID");
        // A sub-lot that stands alone names its lot.
        var of = above == null ? node.take("MaterialLotID") : above.lot();
        var code = above == null ? code(node) : above.materialCode();
        if (id == null) problems.error(node.place(), "b2mml.no-lot-number");
        if (code == null) problems.error(node.place(), "b2mml.no-material-code", String.valueOf(id));
        var properties = new Properties();
        for (var property : node.children("MaterialLotProperty", "MaterialSubLotProperty"))
            property(property, properties);
        var made = new MaterialLot(
                code,
                node.takeLines("Description"),
                of == null || id == null ? id : of + "/" + id,
                properties.supplier,
                null,
                properties.grade,
                null,
                status(node),
                null,
                null,
                properties.expires,
                properties.retest,
                properties.certificate,
                BatchmlBatch.value(node, "Quantity"),
                properties.storage);
        var kept = id == null || code == null ? null : made;
        found.add(new Found(node, kept));
        if (kept != null) for (var inner : node.children(SUB_LOT)) lot(inner, kept, found);
    }

    /** The code of the material, or, where a message gives none, the name of what the lots stand in. */
    private String code(XmlNode node) {
        var code = node.take("MaterialDefinitionID");
        if (code != null || node.parent == null || !node.parent.name.equals(INFORMATION)) return code;
        var definitions = node.parent.children("MaterialDefinition");
        var id = definitions.size() == 1 ? definitions.get(0).take("ID") : node.parent.take("ID");
        if (id != null) problems.warning(node.place(), "b2mml.code-of-message", id);
        return id;
    }

    private String status(XmlNode node) {
        var status = node.child("Status");
        var word = status == null ? null : status.take();
        if (word == null) return null;
        var code = Codes.code("lot-status", word);
        if (code.isPresent()) return code.get();
        if (word.equals("Other") && status.lookAttribute("OtherValue") != null)
            word = status.takeAttribute("OtherValue");
        // Whether "valid" means that quality assurance released the lot is not for us to say.
        problems.warning(status.place(), "b2mml.status-unknown", word);
        return word;
    }

    private static final class Properties {
        private LocalDate expires;
        private LocalDate retest;
        private String supplier;
        private String grade;
        private String certificate;
        private String storage;
    }

    /** A property that we have a place for; others stay to be listed. */
    private void property(XmlNode property, Properties to) {
        var id = property.child("ID");
        if (id == null || id.look() == null) return;
        var name = id.look().toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
        boolean used = false;
        if (EXPIRES.contains(name) && to.expires == null) used = (to.expires = day(property)) != null;
        else if (RETEST.contains(name) && to.retest == null) used = (to.retest = day(property)) != null;
        else if (SUPPLIER.contains(name) && to.supplier == null) used = (to.supplier = text(property)) != null;
        else if (name.equals("grade") && to.grade == null) used = (to.grade = text(property)) != null;
        else if (CERTIFICATE.contains(name) && to.certificate == null) used = (to.certificate = text(property)) != null;
        else if (name.startsWith("storage") && to.storage == null) used = (to.storage = text(property)) != null;
        if (used) id.use();
    }

    private LocalDate day(XmlNode property) {
        for (var value : property.children("Value")) {
            var day = times.day(value, "ValueString");
            if (day == null) continue;
            value.use("DataType");
            return day;
        }
        return null;
    }

    private static String text(XmlNode property) {
        var value = BatchmlBatch.value(property, "Value");
        return value == null ? null : value.toString();
    }
}
