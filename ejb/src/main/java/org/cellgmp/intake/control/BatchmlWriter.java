package org.cellgmp.intake.control;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import org.cellgmp.audit.EventView;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.Address;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;

/**
 * Writes a batch record as BatchML V0701. What BatchML has a place for stands there; every other member stands in one data set,
 * and the document is read back before it leaves: it holds the record whole or it is not given out. The same version is written
 * to the same bytes. Source: ISA-88.00.04-2006; MESA B2MML-BatchML V0701; the form of the data set: ear/docs/batchml-export.md.
 */
public final class BatchmlWriter {
    private static final String ROOT = BatchmlReader.ROOT;

    private final Address address;
    private final BatchRecord record;
    private final OffsetDateTime keptAt;
    private final List<EventView> story;

    private BatchmlWriter(Address address, BatchRecord record, OffsetDateTime keptAt, List<EventView> story) {
        this.address = address;
        this.record = record;
        this.keptAt = keptAt;
        this.story = story;
    }

    /**
     * @param address of the version that is written; @param keptAt when it was kept
     * @param story events of the trail about this record up to this version, oldest first
     * @return the document, UTF-8
     * @throws Refusal TOO_LARGE if the document would be longer than an import takes
     */
    public static byte[] write(Address address, BatchRecord record, OffsetDateTime keptAt, List<EventView> story)
            throws Refusal {
        var writer = new BatchmlWriter(address, record, keptAt, story);
        var known = Leftovers.in(read(writer.document(null)), List.of());
        var whole = writer.document(MemberLines.beyond(known, record));
        if (!CanonicalJson.digest(read(whole)).equals(CanonicalJson.digest(record)))
            throw new IllegalStateException(address + " is not read back as it was written");
        return whole;
    }

    private static BatchRecord read(byte[] document) throws Refusal {
        try {
            var reading = BatchmlReader.read(new ByteArrayInputStream(document), ZoneOffset.UTC);
            if (reading.records().isEmpty())
                throw new IllegalStateException(
                        "no record in the export: " + reading.problems().get(0).code());
            return (BatchRecord) reading.records().get(0);
        } catch (Refusal refusal) {
            if (refusal.reason() == Refusal.Reason.TOO_LARGE)
                throw new Refusal(Refusal.Reason.TOO_LARGE, "intake.batchml-too-large");
            throw new IllegalStateException(refusal);
        }
    }

    private byte[] document(String beyond) {
        var out = new ByteArrayOutputStream();
        try (var xml = new XmlText(out)) {
            xml.root(ROOT);
            xml.text("ID", address.number());
            entry(xml, address.toString(), "Batch Production Record");
            xml.text("EquipmentScope", record.header().site());
            xml.text("BatchID", record.header().batchNumber());
            xml.time("LastChangedDate", keptAt);
            xml.text("Version", Integer.toString(address.version()));
            BatchmlHistory.write(xml, record, story);
            BatchmlHappenings.comments(xml, record);
            controlRecipe(xml);
            if (beyond != null) members(xml, beyond);
            BatchmlHappenings.events(xml, record);
            masterRecipe(xml);
            BatchmlHappenings.signatures(xml, record);
            BatchmlLaboratory.write(xml, record);
            BatchmlWork.write(xml, record);
            xml.close(ROOT);
        } catch (XMLStreamException broken) {
            throw new IllegalStateException(broken);
        }
        return out.toByteArray();
    }

    /** What every entry begins with. */
    static void entry(XmlText xml, String id, String type) throws XMLStreamException {
        xml.always("EntryID", id).always("ObjectType", type);
    }

    private void controlRecipe(XmlText xml) throws XMLStreamException {
        var header = record.header();
        xml.open("ControlRecipes").open("ControlRecipeRecord");
        entry(xml, "control-recipe", "Control Recipe");
        xml.open("ControlRecipe").always("ID", header.batchNumber()).text("BatchID", header.batchNumber());
        xml.open("Header").text("ProductID", header.productCode()).text("ProductName", header.productName());
        var scale = header.plannedScale();
        // A batch size is a decimal there; 2.0E8 or <5 is none and goes to the data set.
        if (scale != null && scale.value() != null && scale.value().matches("-?[0-9]{1,30}(\\.[0-9]{1,30})?"))
            xml.open("BatchSize")
                    .text("Nominal", scale.value())
                    .text("UnitOfMeasure", scale.uom())
                    .close("BatchSize");
        xml.close("Header").close("ControlRecipe").close("ControlRecipeRecord").close("ControlRecipes");
    }

    private void masterRecipe(XmlText xml) throws XMLStreamException {
        var version = record.header().masterRecordVersion();
        if (version == null) return;
        xml.open("MasterRecipes").open("MasterRecipeRecord");
        entry(xml, "master-recipe", "Master Recipe");
        xml.open("MasterRecipe").always("ID", version).close("MasterRecipe");
        xml.close("MasterRecipeRecord").close("MasterRecipes");
    }

    private void members(XmlText xml, String beyond) throws XMLStreamException {
        xml.open("DataSets").open("DataSet");
        xml.always("EntryID", "record", "schemeID", BatchmlOwn.SCHEME).always("ObjectType", "Data Set");
        xml.always("ExternalReference", CanonicalJson.digest(record), "schemeID", "SHA-256");
        xml.text(
                "Description",
                "Members of the record for which BatchML has no place: JSON Pointer and value; and the digest of the"
                        + " record.");
        tag(xml, "1", "Identifier", "member");
        tag(xml, "2", "Text", "value");
        xml.open("DelimitedDataBlock");
        xml.always("TagDelimiter", String.valueOf(MemberLines.BAR));
        xml.always("OrderDelimiter", String.valueOf(MemberLines.END));
        xml.always("DelimitedData", beyond);
        xml.close("DelimitedDataBlock").close("DataSet").close("DataSets");
    }

    private static void tag(XmlText xml, String index, String type, String name) throws XMLStreamException {
        xml.open("TagSpecification").always("TagIndex", index).always("DataType", type);
        xml.nil("UnitOfMeasure").text("Alias", name).close("TagSpecification");
    }
}
