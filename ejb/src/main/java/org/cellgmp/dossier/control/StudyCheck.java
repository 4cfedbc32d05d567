package org.cellgmp.dossier.control;

import java.util.ArrayList;
import org.cellgmp.dossier.PlannedLeaf;
import org.cellgmp.dossier.Study;
import org.cellgmp.dossier.StudyCategory;
import org.cellgmp.dossier.StudyLeaf;
import org.cellgmp.ectd.CtdStructure;
import org.cellgmp.ectd.StudyValues;
import org.cellgmp.ectd.XmlText;
import org.cellgmp.ground.Prose;
import org.cellgmp.ground.Refusal;

/** What may be said of studies and their documents. */
public final class StudyCheck {
    private static final int LONGEST_ID = 120;
    private static final int LONGEST_TITLE = 512;

    private StudyCheck() {}

    /** As it will be kept: categories in the order of the list, empty ones left out. */
    public static Study said(int number, Study said) throws Refusal {
        var values = StudyValues.get();
        var categories = new ArrayList<StudyCategory>();
        for (var given : said.categories())
            if (!given.value().isEmpty() && !values.of(given.name()).contains(given.value()))
                throw new Refusal(Refusal.Reason.UNREADABLE, "dossier.study-category", given.name(), given.value());
        for (var name : values.categories())
            if (!said.category(name).isEmpty()) categories.add(new StudyCategory(name, said.category(name)));
        var english = optional("titleEnglish", said.titleEnglish());
        var chinese = optional("titleChinese", said.titleChinese());
        if (english.isEmpty() && chinese.isEmpty()) Prose.required("title", "", LONGEST_TITLE);
        return new Study(
                number, writable(Prose.required("studyId", said.studyId(), LONGEST_ID)), english, chinese, categories);
    }

    private static String optional(String field, String words) throws Refusal {
        var kept = Prose.optional(field, words, LONGEST_TITLE);
        return kept == null ? "" : writable(kept);
    }

    private static String writable(String words) throws Refusal {
        if (!XmlText.writable(words)) throw new Refusal(Refusal.Reason.UNREADABLE, "dossier.study-words");
        return words;
    }

    public static void document(PlannedLeaf leaf, StudyLeaf said) throws Refusal {
        var heading = CtdStructure.get().heading(leaf.place());
        if (!StudyValues.asks(heading))
            throw new Refusal(
                    Refusal.Reason.BLOCKED,
                    "dossier.study-no-document",
                    Integer.toString(leaf.number()),
                    heading.number());
        if (!StudyValues.get().of(StudyValues.FILE_TAG).contains(String.valueOf(said.tag())))
            throw new Refusal(Refusal.Reason.UNREADABLE, "dossier.study-tag", String.valueOf(said.tag()));
    }
}
