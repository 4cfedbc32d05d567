package org.cellgmp.guideline.fact;

import static org.cellgmp.guideline.fact.Reckoning.recorded;
import static org.cellgmp.guideline.fact.Reckoning.text;

import java.util.HashMap;
import java.util.List;
import org.cellgmp.record.Address;
import org.cellgmp.record.CustodyEvent;
import org.cellgmp.record.IdentityScan;
import org.cellgmp.record.Step;

/** Whose cells, checked where, handed over to whom. */
final class IdentityFacts {
    private IdentityFacts() {}

    static void take(Examined examined, List<Fact> facts) {
        var identity = examined.record().identity();
        if (identity == null) return;
        var at = examined.at("identity");
        var expected = text(identity.chainOfIdentityId());
        facts.add(new IdentityFact(
                at, identity.origin(), text(identity.patientCode()), text(identity.donorCode()), expected));
        for (int i = 0; i < identity.scans().size(); i++) {
            var scan = identity.scans().get(i);
            var read = text(scan.scannedId());
            facts.add(new ScanFact(
                    at.at("scans").at(i),
                    scan.at(),
                    text(scan.place()),
                    read,
                    expected,
                    // Identifiers are compared as they are: a lower-case letter is another code.
                    read == null || expected == null ? null : read.equals(expected),
                    text(scan.performedBy()),
                    text(scan.secondPerson())));
        }
        takePoints(examined, facts);
        takeCustody(identity.custody(), at.at("custody"), facts);
    }

    private static void takePoints(Examined examined, List<Fact> facts) {
        var scans = examined.record().identity().scans();
        if (examined.record().receipt() != null)
            facts.add(new ScanPointFact(
                    examined.at("receipt"),
                    "receipt",
                    scans.stream()
                            .anyMatch(
                                    scan -> Coded.contains(scan.place(), "receipt", "\u63a5\u6536", "\u6536\u8d27"))));
        var steps = examined.record().steps();
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (isFill(step))
                facts.add(new ScanPointFact(
                        examined.at("steps").at(i), "fill", scans.stream().anyMatch(scan -> isAt(scan, step))));
        }
        var signatures = examined.record().signatures();
        for (int i = 0; i < signatures.size(); i++)
            if (Coded.is(signatures.get(i).meaning(), "manufacturer-release", "mah-release")) {
                facts.add(new ScanPointFact(
                        examined.at("signatures").at(i),
                        "release",
                        scans.stream().anyMatch(scan -> Coded.contains(scan.place(), "release", "\u653e\u884c"))));
                return;
            }
    }

    private static boolean isFill(Step step) {
        return Coded.contains(step.type(), "fill", "\u5206\u88c5", "\u704c\u88c5")
                || Coded.contains(
                        step.name(), "filling", "final fill", "fill and finish", "\u5206\u88c5", "\u704c\u88c5");
    }

    private static boolean isAt(IdentityScan scan, Step step) {
        return recorded(step.number()) && step.number().equals(scan.stepNumber())
                || Coded.contains(scan.place(), "fill", "\u5206\u88c5", "\u704c\u88c5");
    }

    private static void takeCustody(List<CustodyEvent> events, Address at, List<Fact> facts) {
        var last = new HashMap<String, CustodyEvent>();
        for (int i = 0; i < events.size(); i++) {
            var event = events.get(i);
            var before = last.put(Coded.of(event.what()), event);
            facts.add(new CustodyFact(
                    at.at(i),
                    text(event.what()),
                    event.at(),
                    before == null ? null : Reckoning.minutes(before.at(), event.at()),
                    text(event.handedOverBy()),
                    text(event.receivedBy()),
                    before == null ? null : text(before.receivedBy())));
        }
    }
}
