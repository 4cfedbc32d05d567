package org.cellgmp.web.takeover;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.cellgmp.ground.Refusal;
import org.cellgmp.takeover.BookLayout;
import org.cellgmp.takeover.Column;
import org.cellgmp.takeover.SheetRole;
import org.cellgmp.takeover.SheetUse;
import org.cellgmp.takeover.SheetUse.Heading;
import org.cellgmp.takeover.TrialReport;
import org.cellgmp.takeover.WordUse;
import org.cellgmp.web.page.Choices;

/** What a person says the sheets, columns and words of a workbook are; fields are counted in the order of the page. */
public final class ColumnForm {
    private ColumnForm() {}

    /** Words that the page asks the meaning of: those that were said, then those that nobody said. */
    public static List<WordUse> words(TrialReport report) {
        var words = new ArrayList<>(report.layout().words());
        words.addAll(report.unknown());
        return words;
    }

    static BookLayout read(TrialReport report, MultivaluedMap<String, String> form) throws Refusal {
        var sheets = new ArrayList<SheetUse>();
        for (int at = 0; at < report.layout().sheets().size(); at++) {
            var sheet = report.layout().sheets().get(at);
            var role = Choices.read(SheetRole.class, "role." + at, form.getFirst("role." + at));
            sheets.add(new SheetUse(sheet.name(), role, sheet.headingRow(), headings(sheet, role, at, form)));
        }
        var words = new ArrayList<WordUse>();
        int at = 0;
        for (var word : words(report)) {
            var meaning = form.getFirst("word." + at++);
            if (meaning != null && !meaning.isBlank())
                words.add(new WordUse(word.kind(), word.word(), known(word.kind(), meaning)));
        }
        return new BookLayout(sheets, words);
    }

    /** As a program says it: the layout that it was told, with other roles, columns and meanings in it. */
    static BookLayout read(TrialReport report, BookLayout given) throws Refusal {
        var form = new MultivaluedHashMap<String, String>();
        for (int at = 0;
                at < report.layout().sheets().size() && at < given.sheets().size();
                at++) {
            var sheet = given.sheets().get(at);
            if (sheet.role() != null) form.putSingle("role." + at, sheet.role().name());
            for (int index = 0; index < sheet.headings().size(); index++) {
                var column = sheet.headings().get(index).column();
                if (column != null) form.putSingle("column." + at + "." + index, column.name());
            }
        }
        int at = 0;
        for (var word : words(report)) {
            for (var said : given.words())
                if (said.kind() == word.kind() && word.word().equals(said.word()) && said.meaning() != null)
                    form.putSingle("word." + at, said.meaning());
            at++;
        }
        return read(report, form);
    }

    /** A column of another role counts as none; of two that are named the same, the first. */
    private static List<Heading> headings(SheetUse sheet, SheetRole role, int at, MultivaluedMap<String, String> form)
            throws Refusal {
        var headings = new ArrayList<Heading>();
        var taken = EnumSet.noneOf(Column.class);
        for (int index = 0; index < sheet.headings().size(); index++) {
            var heading = sheet.headings().get(index);
            var name = "column." + at + "." + index;
            var column = Choices.read(Column.class, name, form.getFirst(name));
            if (column != null && (column.role() != role || !taken.add(column))) column = null;
            headings.add(new Heading(heading.letter(), heading.words(), column));
        }
        return headings;
    }

    private static String known(Column.Kind kind, String meaning) throws Refusal {
        if (Column.meanings(kind).contains(meaning)) return meaning;
        throw new Refusal(
                Refusal.Reason.UNREADABLE,
                "page.no-such-word",
                "word",
                meaning,
                String.join(", ", Column.meanings(kind)));
    }
}
