package org.cellgmp.web.report;

import org.cellgmp.ground.Refusal;
import org.cellgmp.report.ReviewOrder;
import org.cellgmp.web.page.Moment;

/** A review as it was asked for in a form or by a program; what was typed stays when it is refused. */
public record AskedReview(String product, String from, String to, String evaluation, String measures, String language) {
    /** @throws Refusal UNREADABLE for a day that is none */
    ReviewOrder order() throws Refusal {
        return new ReviewOrder(product, Moment.day("from", from), Moment.day("to", to), evaluation, measures, language);
    }
}
