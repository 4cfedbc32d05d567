package org.cellgmp.report.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.boundary.FileStore;
import org.cellgmp.report.ReportKind;
import org.cellgmp.report.ReviewConclusion;
import org.cellgmp.report.ReviewContent;
import org.cellgmp.report.ReviewPoint;
import org.cellgmp.report.ReviewState;
import org.cellgmp.report.entity.KeptReview;
import org.cellgmp.template.data.ProductReview;
import org.cellgmp.template.data.ReportPart;

/** What a kept review prints: the figures as they were taken, the conclusions, and who signed them. */
@Dependent
public class ReviewPrint {
    @Inject
    ReviewKeeping keeping;

    @Inject
    FileStore files;

    @Inject
    Manifest manifest;

    /** @param version null for the current one @throws Refusal NOT_FOUND */
    Gathered gather(String number, Integer version) throws Refusal {
        var review = keeping.get(number, version);
        var content = review.content();
        var figures = figures(content.said().taken());
        var frame = frame(review);
        return new Gathered(
                ReportKind.PRODUCT_REVIEW,
                review.number(),
                review.edition(),
                review.state().name(),
                review.state() == ReviewState.APPROVED || review.state() == ReviewState.SUPERSEDED,
                content.said().from(),
                content.said().to(),
                head -> figures.printed(head, frame));
    }

    private ReviewFigures figures(ReviewContent.Taken taken) {
        try (var in = files.open(taken.digest())) {
            return CanonicalJson.read(ReviewFigures.class, in.readAllBytes());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private ReviewFigures.Frame frame(KeptReview review) {
        var said = review.content().said();
        var state = Said.word("review.state.", review.state());
        boolean approved = review.state() == ReviewState.APPROVED;
        return new ReviewFigures.Frame(
                approved ? List.of() : List.of(new ReportPart.NotFinal(state)),
                Said.text(review.number()),
                Said.number(review.edition()),
                state,
                said.why() == null ? Said.word("review.first") : Said.text(said.why()),
                Said.at(said.taken().at()),
                Said.text(String.join(", ", said.authors())),
                Said.text(said.taken().digest()),
                Said.text(said.evaluation(), "none-yet"),
                Said.text(said.measures(), "none-yet"),
                conclusions(said),
                signatures(review));
    }

    private static List<ProductReview.Conclusion> conclusions(ReviewContent.Said said) {
        var lines = new ArrayList<ProductReview.Conclusion>();
        for (var point : ReviewPoint.values()) lines.add(line(point, said.on(point)));
        return lines;
    }

    private static ProductReview.Conclusion line(ReviewPoint point, ReviewConclusion said) {
        return new ProductReview.Conclusion(
                Said.word("review.point.", point),
                Said.text(point.cited()),
                said == null ? Said.word("none-yet") : Said.word("review.verdict.", said.verdict()),
                said == null ? Said.word("none-yet") : Said.text(said.words()),
                said == null ? Said.word("none-yet") : Said.text(said.recommendation(), "none"),
                Said.list(said == null ? List.of() : said.links()));
    }

    /** Those about this version; what was signed before it was sent back stays listed, under its own digest. */
    private List<ReportPart.Signature> signatures(KeptReview review) {
        var about = review.number() + "/v" + review.edition();
        return manifest.of(review.number()).stream()
                .filter(line -> about.equals(line.about().text()))
                .toList();
    }
}
