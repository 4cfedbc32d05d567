package org.cellgmp.trailreview.control;

import static org.cellgmp.template.PlainDocument.Said.plain;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.cellgmp.ground.Refusal;
import org.cellgmp.signature.SignatureView;
import org.cellgmp.template.Language;
import org.cellgmp.template.PdfWriter;
import org.cellgmp.template.PlainDocument;
import org.cellgmp.template.PlainDocument.Said;
import org.cellgmp.trailreview.ReviewContent;
import org.cellgmp.trailreview.ReviewWords;
import org.cellgmp.trailreview.SignedReview;

/** A signed review on paper: what it covers, each thing that was ranked with its answer, and who signed what when (21 CFR 11.50). */
@ApplicationScoped
public class ReviewPrint {
    private static final String FORM = "FRM-TR-010";

    /**
     * The same review always gives the same bytes.
     *
     * @param language en, zh or both @throws Refusal UNREADABLE for another language
     */
    public byte[] pdf(SignedReview review, SignatureView signature, String language, ReviewWords words) throws Refusal {
        var content = review.content();
        var document = new PlainDocument(FORM, 1, said(words, "review.title"), review.number(), language(language));
        document.facts(List.of(
                fact(words, "stm.batch", plain(content.batch() + "/v" + content.version())),
                fact(words, "review.events", plain(content.events())),
                fact(words, "review.events-digest", plain(content.eventsDigest())),
                fact(words, "dsp.trail-conclusion", plain(content.conclusion())),
                fact(words, "review.digest", plain(review.digest()))));
        document.chapter(said(words, "review.ranked"));
        if (content.lines().isEmpty()) document.sentence(said(words, "review.none"));
        else
            document.table(
                    List.of(
                            said(words, "review.criterion"),
                            said(words, "review.what"),
                            said(words, "review.answer"),
                            said(words, "review.answered-by")),
                    List.of(220, 380, 250, 150),
                    content.lines().stream().map(line -> line(words, line)).toList());
        document.chapter(said(words, "review.signature"));
        document.facts(List.of(
                fact(words, "review.signed-by", plain(signature.printedName() + " (" + signature.account() + ")")),
                fact(words, "signing.meaning", said(words, "meaning." + signature.meaning())),
                fact(words, "review.signed-at", plain(signature.at() + " (" + signature.zone() + ")")),
                fact(words, "review.signature-number", plain(signature.number())),
                fact(words, "signing.digest", plain(signature.digest()))));
        return PdfWriter.write(document.rendition(true), signature.at()).bytes();
    }

    private static List<Said> line(ReviewWords words, ReviewContent.Line line) {
        var criterion = line.criterion();
        var answer = new ArrayList<String>();
        if (line.text() != null) answer.add(line.text());
        if (line.deviation() != null) answer.add(line.deviation());
        var more = answer.isEmpty() ? "" : ": " + String.join("; ", answer);
        var seen =
                said(words, "review.seen." + criterion.name(), line.arguments().toArray());
        var events = said(words, "review.event-numbers", String.join(", ", line.events()));
        var kind = said(words, "review.answer." + line.answer().name());
        var gravity = said(words, "review.gravity." + criterion.gravity().name());
        var name = said(words, "review.criterion." + criterion.name());
        return List.of(
                joined(name, " – ", gravity),
                joined(seen, " ", events),
                joined(kind, more, plain("")),
                plain(line.answeredBy()));
    }

    private static Said joined(Said one, String between, Said other) {
        return new Said(one.english() + between + other.english(), one.chinese() + between + other.chinese());
    }

    private static Map.Entry<Said, Said> fact(ReviewWords words, String key, Said value) {
        return Map.entry(said(words, key), value);
    }

    private static Said said(ReviewWords words, String key, Object... arguments) {
        return new Said(words.of(false, key, arguments), words.of(true, key, arguments));
    }

    private static Language language(String code) throws Refusal {
        return Arrays.stream(Language.values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(
                        () -> new Refusal(Refusal.Reason.UNREADABLE, "report.language-unknown", String.valueOf(code)));
    }
}
