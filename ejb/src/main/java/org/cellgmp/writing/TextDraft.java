package org.cellgmp.writing;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a writer says in one edition of a text.
 *
 * @param code short name, the same for life; @param product product code, the same for life
 * @param section CTD heading, e.g. 3.2.P.3.3; @param position among the texts of a heading, lowest first
 * @param english paragraphs parted by an empty line; @param chinese as many
 * @param from first day on which it is printed
 * @param withdrawn true if nothing is printed from that day on
 */
public record TextDraft(
        String code,
        String product,
        String section,
        int position,
        Subject subject,
        Facet facet,
        String titleEnglish,
        String titleChinese,
        String english,
        String chinese,
        LocalDate from,
        boolean withdrawn) {

    /** Every member as text, for the digest that is signed and for the trail. */
    public Map<String, String> members() {
        var members = new TreeMap<String, String>();
        members.put("code", code);
        members.put("product", product);
        members.put("section", section);
        members.put("position", Integer.toString(position));
        members.put("subject", subject.name());
        members.put("facet", facet.name());
        members.put("titleEnglish", titleEnglish);
        members.put("titleChinese", titleChinese);
        members.put("english", english);
        members.put("chinese", chinese);
        members.put("from", from.toString());
        members.put("withdrawn", Boolean.toString(withdrawn));
        return members;
    }
}
