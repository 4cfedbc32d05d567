package org.cellgmp.template;

import java.util.List;
import java.util.Map;

/**
 * One template of the book.
 *
 * @param name its folder
 * @param form form number, e.g. FRM-DOC-001; @param version of the form, from 1
 * @param section CTD heading, e.g. 3.2.P.5.4; null for a document that is never filed
 * @param nodeExtension title of the node extension that China asks for; null for none
 * @param leaf pattern of the file name, without extension
 * @param data the record it is filled with
 * @param severalBatches false if the document tells of one batch only
 * @param beside true if running text in both languages stands side by side, not one under the other
 * @param empty key of the word that stands in a table without rows
 * @param answers clause and the section of the document that answers it
 * @param words the house's own words by key and language code
 * @param unused fields of the data that the form leaves out, with the reason
 */
public record Template(
        String name,
        String form,
        int version,
        String section,
        String nodeExtension,
        String titleEnglish,
        String titleChinese,
        String leaf,
        boolean severalBatches,
        boolean beside,
        String empty,
        Class<? extends Record> data,
        List<Answer> answers,
        List<Binding> bindings,
        Map<String, String> unused,
        Map<String, Map<String, String>> words,
        byte[] docx,
        Form layout) {

    /** @param clause citation; @param where heading of the document */
    public record Answer(String clause, String where) {}

    /** Form number and version as printed, e.g. FRM-DOC-001 v1. */
    public String formVersion() {
        return form + " v" + version;
    }

    /** The template filled with data. @throws MissingField if a required field is absent */
    public Rendition bind(Record values, Language language) {
        if (!data.isInstance(values))
            throw new IllegalArgumentException(name + " is filled with " + data.getSimpleName() + ", not "
                    + values.getClass().getSimpleName());
        return new Binder(this, language).bind(values);
    }
}
