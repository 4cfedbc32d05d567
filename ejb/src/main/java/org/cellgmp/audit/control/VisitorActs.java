package org.cellgmp.audit.control;

import java.util.Set;
import org.cellgmp.audit.Act;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.OutsideScope;

/**
 * What an invited inspector may leave in the trail. Every change has its act, and a change without one is rolled back; so
 * whoever may not write the act cannot make the change, whichever door it is tried at.
 */
public final class VisitorActs {
    /** To come and go with an account of one's own. */
    private static final Set<String> OWN = Set.of(
            "identity.signed-in",
            "identity.signed-out",
            "identity.sign-in-refused",
            "identity.access-refused",
            "identity.account-locked",
            "identity.password-changed",
            "identity.password-change-refused",
            "identity.codes-begun",
            "identity.codes-set-up",
            "identity.codes-refused",
            "identity.code-taken");

    /** To look, to take a copy of what is looked at, and to ask for more. */
    private static final Set<String> READING = Set.of(
            "inspection.viewed",
            "inspection.refused",
            "inspection.asked",
            "inspection.request-withdrawn",
            "inspection.item-handed-out",
            "inspection.pack-handed-out",
            "inspection.list-exported",
            "record.original-handed-out",
            "evidence.handed-out",
            "intake.batchml-written",
            "conformity.statement-exported",
            "conformity.jurisdictions-exported",
            "conformity.rulebooks-compared",
            "conformity.run-again",
            "disposition.receipt-printed",
            "trail.exported",
            "trailreview.list-exported",
            "trailreview.printed",
            "seal.pack-exported",
            "seal.proof-exported",
            "seal.time-stamp-exported",
            "archive.handed-out",
            "retention.exported",
            "deviation.list-exported",
            "worklist.exported",
            "storage.exported",
            "document.viewed",
            "document.downloaded",
            "dossier.sequence-downloaded",
            "history.package-handed-out",
            "history.file-handed-out",
            "dossier.plan-exported",
            "dossier.gaps-exported",
            "dossier.portal-downloaded",
            "dossier.file-downloaded",
            "report.made",
            "report.viewed",
            "report.downloaded",
            "product-review.figures-downloaded",
            "clause.source-handed-out",
            "clause.list-downloaded",
            "simulation.exported",
            "siterule.exported",
            "siterule.file-read",
            "takeover.file-read",
            "qualification.protocol-exported",
            "qualification.catalogue-exported");

    private VisitorActs() {}

    public static boolean may(String act) {
        return OWN.contains(act) || READING.contains(act);
    }

    /** @throws OutsideScope if an invited inspector calls and this is no act of one */
    public static void insist(Act act) {
        if (CurrentCall.visit() != null && !may(act.name())) throw new OutsideScope("inspection.read-only", act.name());
    }
}
