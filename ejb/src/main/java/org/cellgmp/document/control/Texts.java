package org.cellgmp.document.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cellgmp.document.DocumentOrder;
import org.cellgmp.document.DocumentSourceView;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.record.Address;
import org.cellgmp.record.BatchRecord;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.template.Figure;
import org.cellgmp.template.Narrative;
import org.cellgmp.template.TemplateBook;
import org.cellgmp.writing.TextPart;
import org.cellgmp.writing.TextStanding;
import org.cellgmp.writing.TextView;
import org.cellgmp.writing.boundary.GovernedTexts;

/** The approved texts that a document prints, with the cells of records that they refer to. */
@Dependent
public class Texts {
    /** Leaves of any record that lead to a patient or a donor. */
    private static final Pattern PERSON =
            Pattern.compile(".*/(donorCode|patientCode|chainOfIdentityId|donationId|consentId|containerId|scannedId)");

    @Inject
    GovernedTexts texts;

    @Inject
    Records records;

    /** @param sources the texts, and the records of cells that they refer to */
    record Printed(List<Narrative> narratives, List<DocumentSourceView> sources) {
        static final Printed NONE = new Printed(List.of(), List.of());
    }

    /** The day that the texts of a document stand on: that of its order, or today. */
    static LocalDate day(DocumentOrder order) {
        return order.asOf() == null ? HouseClock.nowAtSite().toLocalDate() : order.asOf();
    }

    Printed of(DocumentOrder order) {
        var section = TemplateBook.shipped().template(order.template()).section();
        var standing = texts.standing(order.product(), day(order)).stream()
                .filter(one -> one.printedUnder(section))
                .toList();
        return standing.isEmpty() ? Printed.NONE : printed(standing);
    }

    private Printed printed(List<TextStanding> standing) {
        var whole = texts.whole(standing);
        var cells = cells(whole);
        var sources = new ArrayList<DocumentSourceView>();
        for (var text : whole)
            sources.add(new DocumentSourceView(text.number(), text.version(), text.sha256(), text.version()));
        for (var cell : cells.values())
            sources.add(new DocumentSourceView(
                    cell.number(),
                    cell.address().version(),
                    cell.digest(),
                    cell.address().version()));
        return new Printed(whole.stream().map(text -> narrative(text, cells)).toList(), sources);
    }

    /** The latest versions of all records that the texts refer to, read once. */
    private Map<String, RecordView> cells(List<TextView> whole) {
        var numbers = new TreeSet<String>();
        for (var text : whole)
            for (var words : List.of(text.said().english(), text.said().chinese()))
                for (var part : TextPart.of(words)) if (part.record() != null) numbers.add(part.record());
        var cells = new HashMap<String, RecordView>();
        if (!numbers.isEmpty()) records.latestOf(numbers).forEach(view -> cells.put(view.number(), view));
        return cells;
    }

    private static Narrative narrative(TextView text, Map<String, RecordView> cells) {
        var at = text.address();
        var english = TextView.paragraphs(text.said().english());
        var chinese = TextView.paragraphs(text.said().chinese());
        var paragraphs = new ArrayList<Narrative.Said>();
        for (int i = 0; i < english.size(); i++)
            paragraphs.add(new Narrative.Said(
                    parts(english.get(i), at.at("english").at(i), cells),
                    parts(chinese.get(i), at.at("chinese").at(i), cells)));
        return new Narrative(
                new Narrative.Said(
                        List.of(Narrative.Part.words(text.said().titleEnglish(), at.at("titleEnglish"))),
                        List.of(Narrative.Part.words(text.said().titleChinese(), at.at("titleChinese")))),
                paragraphs);
    }

    private static List<Narrative.Part> parts(String paragraph, Address at, Map<String, RecordView> cells) {
        return TextPart.of(paragraph).stream()
                .map(part -> part.words() != null
                        ? Narrative.Part.words(part.words(), at)
                        : Narrative.Part.cell(cell(cells.get(part.record()), part.pointer())))
                .toList();
    }

    /** As the forms print a cell: identifiers of patient and donor are withheld. */
    private static Figure cell(RecordView view, String pointer) {
        if (view == null) return Figure.of(null, null);
        var of = view.address();
        var cell = new Address(of.number(), of.version(), pointer);
        var text = CanonicalJson.leaves(view.record()).get(pointer);
        if (Redaction.withholds(pointer) || PERSON.matcher(pointer).matches())
            return Figure.word(Figure.WITHHELD, cell);
        return view.record() instanceof BatchRecord batch
                ? Figure.of(Redaction.of(batch).words(text), cell)
                : Figure.of(text, cell);
    }
}
