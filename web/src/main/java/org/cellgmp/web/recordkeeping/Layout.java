package org.cellgmp.web.recordkeeping;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cellgmp.record.Amendment;
import org.cellgmp.record.BatchEvent;
import org.cellgmp.record.CustodyEvent;
import org.cellgmp.record.DonorTest;
import org.cellgmp.record.EquipmentUse;
import org.cellgmp.record.IdentityScan;
import org.cellgmp.record.InProcessTest;
import org.cellgmp.record.LabelReconciliation;
import org.cellgmp.record.MaterialUse;
import org.cellgmp.record.MonitoringResult;
import org.cellgmp.record.ProcessParameter;
import org.cellgmp.record.QcResult;
import org.cellgmp.record.RecordSignature;
import org.cellgmp.record.SpecifiedTest;
import org.cellgmp.record.Unmapped;
import org.cellgmp.record.YieldFigure;

/**
 * How the lines of one list in a record are laid out: columns, and below each line, in small type, the rest. A column
 * {@code low..high} is a range of two components; {@code result+uom} a value with its unit; {@link #CRITERION} what the
 * specification demands.
 */
record Layout(List<String> columns, List<String> more) {
    static final String CRITERION = "criterion()";
    /** Columns side by side before the rest goes below the line. */
    private static final int COLUMNS = 8;
    /** Components whose unit is the component {@code uom} beside them, the first that a line has. */
    private static final List<String> MEASURED = List.of("result", "actual", "value", "asFound", "action");

    private static final ClassValue<Layout> DERIVED = new ClassValue<>() {
        @Override
        protected Layout computeValue(Class<?> type) {
            return derived(type);
        }
    };

    private static final Map<Class<? extends Record>, Layout> OF = Map.ofEntries(
            line(
                    MaterialUse.class,
                    "stepNumber materialCode name lot expires status planned actual",
                    "tolerancePercent usedAt dispensedBy verifiedBy vectorTitre multiplicityOfInfection"),
            line(
                    EquipmentUse.class,
                    "stepNumber equipmentId name calibrationDue status cleaningStatus",
                    "usedFrom usedUntil qualifiedParameter qualifiedLow qualifiedHigh qualifiedUom"),
            line(MonitoringResult.class, "kind state zone at stepNumber location result+uom", ""),
            line(ProcessParameter.class, "name actual+uom low..high critical at eventId", ""),
            line(
                    InProcessTest.class,
                    "stepNumber test result+uom low..high at performedBy",
                    "method reviewedBy eventId"),
            line(
                    QcResult.class,
                    "test result+uom criterion() status dueOn testedAt testedBy",
                    "low..high method methodVersion sampledAt reviewedBy reviewedAt laboratory eventId"),
            line(
                    YieldFigure.class,
                    "stage theoretical actual+uom lowPercent..highPercent balancePercent performedBy verifiedBy",
                    ""),
            line(LabelReconciliation.class, "labelVersion printed used destroyed returned performedBy verifiedBy", ""),
            line(
                    BatchEvent.class,
                    "id kind at text risk status",
                    "category persons reference deviationNumber sourceSystem"),
            line(Amendment.class, "place oldValue newValue amendedBy at reason", ""),
            line(RecordSignature.class, "meaning signedBy role at reference", "id description digest"),
            line(Unmapped.class, "path text", ""),
            line(DonorTest.class, "marker method sampledAt resultAt result laboratory", ""),
            line(IdentityScan.class, "at stepNumber place scannedId performedBy secondPerson", ""),
            line(CustodyEvent.class, "at what handedOverBy receivedBy place temperature", ""),
            line(
                    SpecifiedTest.class,
                    "test testChinese category method criterion+uom mayBePendingAtRelease",
                    "alternativeGroup"));

    /** The layout of lines of a type: as said here, else in the order of the record with the first columns side by side. */
    static Layout of(Class<?> type) {
        return OF.containsKey(type) ? OF.get(type) : DERIVED.get(type);
    }

    private static Layout derived(Class<?> type) {
        var names = Stream.of(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        var measured = MEASURED.stream().filter(names::contains).findFirst().orElse(null);
        boolean unit = names.contains("uom") && measured != null;
        boolean range = names.contains("low") && names.contains("high");
        var all = new ArrayList<String>();
        for (var name : names) {
            if (unit && name.equals("uom") || range && name.equals("high")) continue;
            if (unit && name.equals(measured)) all.add(name + "+uom");
            else all.add(range && name.equals("low") ? "low..high" : name);
        }
        int columns = Math.min(COLUMNS, all.size());
        return new Layout(all.subList(0, columns), all.subList(columns, all.size()));
    }

    private static Map.Entry<Class<? extends Record>, Layout> line(
            Class<? extends Record> type, String columns, String more) {
        return Map.entry(type, new Layout(words(columns), words(more)));
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(" "));
    }
}
