package org.cellgmp.report.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.ground.Refusal;
import org.cellgmp.report.ReportKind;
import org.cellgmp.report.ReportView;
import org.cellgmp.report.ReviewOrder;
import org.cellgmp.template.Language;

/** Finds what is to be reported at the revision that is wanted, and has it printed. */
@Dependent
public class Printing {
    @Inject
    DeviationRegister deviations;

    @Inject
    EventGathering events;

    @Inject
    InvestigationGathering investigations;

    @Inject
    CapaRegister capaRegister;

    @Inject
    CapaGathering capas;

    @Inject
    ReviewGathering reviews;

    @Inject
    ReviewPrint kept;

    @Inject
    Making making;

    @Inject
    ReportShelf shelf;

    public ReportView print(ReportKind kind, String subject, Integer revision, Language language) throws Refusal {
        if (kind == ReportKind.PRODUCT_REVIEW) return making.make(kept.gather(subject, revision), language);
        var gathered = gather(kind, subject);
        if (revision == null || revision == gathered.revision()) return making.make(gathered, language);
        return shelf.of(kind, subject, revision, language.code())
                .orElseThrow(() -> new Refusal(
                        Refusal.Reason.CONFLICT,
                        "report.other-revision",
                        subject,
                        Integer.toString(revision),
                        Integer.toString(gathered.revision())));
    }

    /** A review is printed anew whenever anything in it has changed. */
    public ReportView review(ReviewOrder order, Language language) throws Refusal {
        return making.make(reviews.gather(order), language);
    }

    private Gathered gather(ReportKind kind, String subject) throws Refusal {
        return switch (kind) {
            case EVENT -> events.gather(deviations.get(subject));
            case INVESTIGATION -> investigations.gather(deviations.get(subject));
            case CAPA -> capas.gather(capaRegister.get(subject));
            case PRODUCT_REVIEW -> kept.gather(subject, null);
        };
    }
}
