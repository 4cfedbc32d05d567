package org.cellgmp.writing.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.MaterialLot;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.writing.TextDraft;
import org.cellgmp.writing.TextPart;
import org.cellgmp.writing.TextView;

/** Whether an edition of a text can be kept and printed. */
@ApplicationScoped
public class TextCheck {
    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9.-]{1,39}");
    private static final Pattern SECTION = Pattern.compile("[1-5](\\.[A-Z0-9]{1,3}){1,7}");
    private static final int LONGEST = 20_000;
    private static final int MOST_PARAGRAPHS = 100;
    private static final int LAST_POSITION = 9_999;

    @Inject
    Records records;

    public TextCheck() {}

    /**
     * The draft as it is kept: white space at both ends gone, lines ended one way.
     *
     * @throws Refusal UNREADABLE naming the field, or the language and paragraph
     */
    TextDraft kept(TextDraft draft) throws Refusal {
        var code = Prose.required("code", draft.code(), 40);
        if (!CODE.matcher(code).matches()) throw unreadable("writing.code-unreadable", code);
        var section = Prose.required("section", draft.section(), 40);
        if (!SECTION.matcher(section).matches()) throw unreadable("writing.section-unreadable", section);
        if (draft.position() < 0 || draft.position() > LAST_POSITION)
            throw unreadable("writing.position-outside", Integer.toString(LAST_POSITION));
        var kept = new TextDraft(
                code,
                Prose.required("product", draft.product(), 120),
                section,
                draft.position(),
                given("subject", draft.subject()),
                given("facet", draft.facet()),
                Prose.required("titleEnglish", draft.titleEnglish(), 300),
                Prose.required("titleChinese", draft.titleChinese(), 300),
                text("english", draft.english()),
                text("chinese", draft.chinese()),
                given("from", draft.from()),
                draft.withdrawn());
        var english = TextView.paragraphs(kept.english());
        var chinese = TextView.paragraphs(kept.chinese());
        if (english.size() != chinese.size())
            throw unreadable(
                    "writing.paragraphs-differ", Integer.toString(english.size()), Integer.toString(chinese.size()));
        if (english.size() > MOST_PARAGRAPHS)
            throw unreadable("writing.too-many-paragraphs", Integer.toString(MOST_PARAGRAPHS));
        for (var title : List.of(kept.titleEnglish(), kept.titleChinese()))
            if (title.contains("{{") || title.contains("\n")) throw unreadable("writing.title-plain", title);
        references(kept.product(), "English", english);
        references(kept.product(), "中文", chinese);
        return kept;
    }

    private static <T> T given(String field, T value) throws Refusal {
        if (value == null) throw unreadable("ground.field-missing", field);
        return value;
    }

    private static String text(String field, String words) throws Refusal {
        return Prose.required(
                field, words == null ? null : words.replace("\r\n", "\n").replace('\r', '\n'), LONGEST);
    }

    private void references(String product, String language, List<String> paragraphs) throws Refusal {
        for (int i = 0; i < paragraphs.size(); i++) {
            var place = Integer.toString(i + 1);
            for (var part : TextPart.of(paragraphs.get(i))) {
                if (part.words() == null) cell(product, language, place, part);
                else if (part.words().contains("{{") || part.words().contains("}}"))
                    throw unreadable("writing.reference-unreadable", language, place);
            }
        }
    }

    private void cell(String product, String language, String place, TextPart part) throws Refusal {
        var written = part.record() + "#" + part.pointer();
        var found = records.latestOf(new TreeSet<>(List.of(part.record()))).stream()
                .map(RecordView::record)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> unreadable("writing.reference-unknown", language, place, written));
        // Rooms and protocols are of no product, and a lot is of a material.
        boolean ofOther = found.product() != null
                && !found.product().isEmpty()
                && !(found instanceof MaterialLot)
                && !found.product().equals(product);
        if (ofOther) throw unreadable("writing.reference-other-product", language, place, written, product);
        if (!CanonicalJson.leaves(found).containsKey(part.pointer()))
            throw unreadable("writing.reference-no-cell", language, place, written);
    }

    private static Refusal unreadable(String code, String... arguments) {
        return new Refusal(Refusal.Reason.UNREADABLE, code, arguments);
    }
}
