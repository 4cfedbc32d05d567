package org.cellgmp.label.control;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.identifier.DonationNumber;
import org.cellgmp.record.identifier.ElementStrings;
import org.cellgmp.record.identifier.Identifiers;
import org.cellgmp.record.identifier.Reading;
import org.cellgmp.record.identifier.Scheme;

/** What a label may and does say. */
public final class LabelText {
    private LabelText() {}

    /** The identifiers of a batch that labels may bear as they are. */
    public static Set<String> identifiers(BatchRecord batch) {
        var own = new LinkedHashSet<String>();
        if (batch.identity() != null) add(own, batch.identity().chainOfIdentityId());
        add(own, batch.header().batchNumber());
        if (batch.collection() != null) add(own, batch.collection().containerId());
        return own;
    }

    /** True if the identifier is one of the batch, or names it: as lot or serial of GS1, or by its donation number. */
    public static boolean belongs(Reading reading, BatchRecord batch) {
        var own = identifiers(batch);
        var cores = own.stream().map(Identifiers::core).toList();
        if (cores.contains(Identifiers.core(reading.text()))) return true;
        for (var name : List.of("lot", "serial", "donation")) if (cores.contains(reading.value(name))) return true;
        var facility = reading.value("facility");
        return facility != null && cores.contains(facility + reading.value("year") + reading.value("serial"));
    }

    /** What stands below the symbol. */
    public static String legible(Reading reading) {
        if (reading.scheme() == Scheme.GS1) return bracketed(reading);
        if (reading.scheme() == Scheme.ISBT_DONATION) return DonationNumber.legible(Identifiers.core(reading.text()));
        if (reading.scheme() == Scheme.SINGLE_EUROPEAN_CODE && reading.plain().length() > 21)
            return "SEC: " + reading.plain().substring(0, 21) + " "
                    + reading.plain().substring(21);
        return reading.plain();
    }

    /** Statements of the collection, e.g. FOR AUTOLOGOUS USE ONLY, follow the cells onto each label. 21 CFR 1271.90(c). */
    public static List<String> lines(BatchRecord batch) {
        var lines = new ArrayList<String>();
        add(lines, batch.header().productName());
        add(lines, batch.header().batchNumber());
        if (batch.identity() != null) add(lines, batch.identity().patientCode());
        if (batch.header().shelfLifeEnds() != null)
            lines.add("EXP " + batch.header().shelfLifeEnds().toLocalDate());
        if (batch.collection() != null) lines.addAll(batch.collection().labelStatements());
        return lines;
    }

    private static String bracketed(Reading reading) {
        var text = reading.text().strip();
        if (text.startsWith("(")) return text;
        var shown = new StringBuilder();
        for (var part : reading.parts()) shown.append(part.value()).append(' ');
        return shown.toString().strip();
    }

    /** What the symbol carries. */
    public static String symbol(Reading reading) {
        if (reading.scheme() == Scheme.ISBT_DONATION) return DonationNumber.symbol(Identifiers.core(reading.text()));
        var plain = reading.plain();
        int last = plain.length() - 1;
        return last >= 0 && plain.charAt(last) == ElementStrings.SEPARATOR ? plain.substring(0, last) : plain;
    }

    private static void add(java.util.Collection<String> to, String text) {
        if (text != null && !text.isBlank()) to.add(text.strip());
    }
}
