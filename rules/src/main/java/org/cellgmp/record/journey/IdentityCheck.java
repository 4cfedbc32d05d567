package org.cellgmp.record.journey;

import static org.cellgmp.record.journey.Breach.Kind.*;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.cellgmp.record.Address;
import org.cellgmp.record.Addressed;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CellOrigin;
import org.cellgmp.record.IdentityScan;
import org.cellgmp.record.LabelReconciliation;
import org.cellgmp.record.RecordedNumber;
import org.cellgmp.record.identifier.Identifiers;

/** Whose cells these are: scans, labels and their reconciliation. */
final class IdentityCheck {
    /** Two scans of one identifier at one place within this time are one check done twice, or one check recorded twice. */
    static final Duration SAME_CHECK = Duration.ofMinutes(15);

    private IdentityCheck() {}

    static void look(Addressed<BatchRecord> batch, Findings findings) {
        var identity = batch.record().identity();
        var at = batch.address().at("identity");
        if (identity == null || blank(identity.chainOfIdentityId()))
            findings.add(NO_IDENTITY, at.at("chainOfIdentityId"));
        if (identity != null) {
            if (identity.origin() == CellOrigin.AUTOLOGOUS
                    && !blank(identity.patientCode())
                    && !blank(identity.donorCode())
                    && !identity.patientCode().equals(identity.donorCode()))
                findings.add(PATIENT_IS_NOT_DONOR, at.at("patientCode"), identity.patientCode(), identity.donorCode());
            scans(identity.scans(), identity.chainOfIdentityId(), at.at("scans"), findings);
        }
        if ((identity == null || identity.scans().isEmpty())
                && !batch.record().steps().isEmpty()) findings.add(NO_SCAN, at.at("scans"));
        labels(batch, findings);
    }

    private static void scans(List<IdentityScan> scans, String expected, Address at, Findings findings) {
        for (int i = 0; i < scans.size(); i++) {
            var scan = scans.get(i);
            if (blank(scan.scannedId()) || !blank(expected) && !same(scan.scannedId(), expected))
                findings.add(WRONG_IDENTIFIER, at.at(i).at("scannedId"), scan.scannedId(), expected);
            else sound(scan.scannedId(), at.at(i).at("scannedId"), findings);
            if (blank(scan.secondPerson()) || scan.secondPerson().strip().equals(strip(scan.performedBy())))
                findings.add(SCAN_NOT_CONFIRMED, at.at(i).at("secondPerson"), scan.performedBy());
            for (int before = 0; before < i; before++)
                if (twice(scans.get(before), scan)) {
                    findings.add(DOUBLE_SCAN, at.at(i), scan.scannedId(), scan.place());
                    break;
                }
        }
    }

    static boolean same(String one, String other) {
        return Objects.equals(Identifiers.core(one), Identifiers.core(other));
    }

    /** The table of GS1 elements is not whole: one that it lacks proves nothing against the identifier. */
    private static void sound(String identifier, Address at, Findings findings) {
        if (identifier.length() > Identifiers.LONGEST) {
            findings.add(UNSOUND_IDENTIFIER, at, identifier);
            return;
        }
        var wrong = Identifiers.read(identifier).misreadings();
        if (wrong.isEmpty()) return;
        boolean unknown = wrong.stream().allMatch(each -> each.code().equals("identifier-unknown"));
        findings.add(unknown ? IDENTIFIER_NOT_CHECKED : UNSOUND_IDENTIFIER, at, identifier);
    }

    private static boolean twice(IdentityScan one, IdentityScan other) {
        return one.at() != null
                && other.at() != null
                && !blank(one.scannedId())
                && one.scannedId().equals(other.scannedId())
                && Objects.equals(one.place(), other.place())
                && Objects.equals(one.stepNumber(), other.stepNumber())
                && Duration.between(one.at(), other.at()).abs().compareTo(SAME_CHECK) <= 0;
    }

    /** China GMP (2010) Art. 180; 21 CFR 211.125(c): what was printed was used, destroyed or returned. */
    private static void labels(Addressed<BatchRecord> batch, Findings findings) {
        var labels = batch.record().labels();
        var at = batch.address().at("labels");
        if (labels.isEmpty() && !batch.record().steps().isEmpty()) findings.add(LABELS_NOT_COUNTED, at);
        for (int i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            var left = left(label);
            if (left == null) findings.add(LABELS_NOT_COUNTED, at.at(i));
            else if (left.signum() != 0)
                findings.add(LABELS_NOT_RECONCILED, at.at(i), label.labelVersion(), left.toPlainString());
        }
    }

    /** Printed less used, destroyed and returned; null if a figure is absent or no number. */
    private static java.math.BigDecimal left(LabelReconciliation label) {
        var printed = figure(label.printed());
        var used = figure(label.used());
        var destroyed = figure(label.destroyed());
        var returned = figure(label.returned());
        if (printed == null || used == null || destroyed == null || returned == null) return null;
        return printed.subtract(used).subtract(destroyed).subtract(returned);
    }

    private static java.math.BigDecimal figure(String text) {
        return RecordedNumber.parse(text)
                .filter(number -> !number.censored())
                .map(RecordedNumber::number)
                .orElse(null);
    }

    static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String strip(String text) {
        return text == null ? null : text.strip();
    }
}
