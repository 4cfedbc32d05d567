package org.cellgmp.document.control;

import static org.cellgmp.document.control.BatchAnalysesMaker.key;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.MasterMaterial;
import org.cellgmp.record.MasterRecord;
import org.cellgmp.record.MasterStep;
import org.cellgmp.record.ProductVersion;
import org.cellgmp.template.Figure;

/** The master records of a product, and the versions of the product, that are in force on a day. */
final class Masters {
    private final List<Addressed<MasterRecord>> inForce;
    private final List<Addressed<ProductVersion>> versions;

    Masters(List<Addressed<MasterRecord>> masters, List<Addressed<ProductVersion>> versions, LocalDate day) {
        inForce = masters.stream()
                .filter(one -> Told.on(one.record(), day))
                .sorted(Comparator.comparing(
                                (Addressed<MasterRecord> one) -> one.record().effectiveFrom())
                        .thenComparing(one -> one.address().toString()))
                .toList();
        this.versions = versionsOn(versions, day);
    }

    static List<Addressed<ProductVersion>> versionsOn(List<Addressed<ProductVersion>> versions, LocalDate day) {
        return versions.stream()
                .filter(one -> Told.on(one.record(), day))
                .sorted(Comparator.comparing(
                                (Addressed<ProductVersion> one) -> one.record().effectiveFrom())
                        .thenComparing(one -> one.address().toString()))
                .toList();
    }

    List<Addressed<MasterRecord>> inForce() {
        return inForce;
    }

    List<Addressed<ProductVersion>> versions() {
        return versions;
    }

    static Cells cells(Addressed<MasterRecord> master) {
        return Cells.plain(master.address());
    }

    static Figure until(MasterRecord master, Cells of) {
        return master.effectiveUntil() == null
                ? Figure.word("no-end", of.address("effectiveUntil"))
                : of.date(master.effectiveUntil(), "effectiveUntil");
    }

    /** Position of the step with the number, or -1. */
    static int step(MasterRecord master, String number) {
        for (int i = 0; i < master.steps().size(); i++)
            if (number != null && key(number).equals(key(master.steps().get(i).number()))) return i;
        return -1;
    }

    static Figure stepName(Addressed<MasterRecord> master, String number) {
        int at = step(master.record(), number);
        return at < 0
                ? Figure.word("no-step", null)
                : cells(master).text(master.record().steps().get(at).name(), "steps", at, "name");
    }

    static boolean uses(MasterMaterial material, MasterStep step) {
        return material.stepNumber() != null && key(material.stepNumber()).equals(key(step.number()));
    }
}
