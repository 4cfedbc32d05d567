package org.cellgmp.template;

import java.util.List;
import java.util.Map;
import org.cellgmp.record.RecordKind;

/**
 * One template of the book.
 *
 * @param name its folder
 * @param form form number, e.g. FRM-DOC-001; @param version of the form, from 1
 * @param section CTD heading, e.g. 3.2.P.5.4; null for a document that is never filed
 * @param substance heading of the same document where it tells of the drug substance, e.g. 3.2.S.4.1; null if there is none
 * @param nodeExtension title of the node extension that China asks for; null for none
 * @param leaf pattern of the file name, without extension
 * @param data the record it is filled with
 * @param batches how many batches the document tells of
 * @param records kinds of records of the product that it tells of besides batches and specifications; true for one without
 *     which there is nothing to tell
 * @param dated true if it tells how things stood on a day that the writer names
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
        String substance,
        String nodeExtension,
        String titleEnglish,
        String titleChinese,
        String leaf,
        Batches batches,
        Map<RecordKind, Boolean> records,
        boolean dated,
        boolean beside,
        String empty,
        Class<? extends Record> data,
        List<Answer> answers,
        List<Binding> bindings,
        Map<String, String> unused,
        Map<String, Map<String, String>> words,
        byte[] docx,
        Form layout) {

    /** Ends the name of a template that is used for the drug substance. */
    static final String OF_SUBSTANCE = "-substance";

    /** How many batches a document tells of. */
    public enum Batches {
        NONE,
        ONE,
        SEVERAL,
        /** Several, or none where none was made yet. */
        ANY
    }

    /** @param clause citation; @param where heading of the document */
    public record Answer(String clause, String where) {}

    /** Form number and version as printed, e.g. FRM-DOC-001 v1. */
    public String formVersion() {
        return form + " v" + version;
    }

    /** False if the document tells of one batch only, or of none. */
    public boolean severalBatches() {
        return batches == Batches.SEVERAL || batches == Batches.ANY;
    }

    /** The kind of document, whether it tells of the product or of the drug substance. */
    public String kind() {
        return name.endsWith(OF_SUBSTANCE) ? name.substring(0, name.length() - OF_SUBSTANCE.length()) : name;
    }

    /** The same form under the heading of the drug substance. */
    public Template ofSubstance() {
        return new Template(
                name + OF_SUBSTANCE,
                form,
                version,
                substance,
                null,
                nodeExtension,
                titleEnglish,
                titleChinese,
                leaf,
                batches,
                records,
                dated,
                beside,
                empty,
                data,
                answers,
                bindings,
                unused,
                words,
                docx,
                layout);
    }

    /** The next version of the form, which differs in its Word file and in what it leaves out. */
    Template edition(int next, byte[] word, Form form, List<Binding> bound, Map<String, String> left) {
        return new Template(
                name,
                this.form,
                next,
                section,
                substance,
                nodeExtension,
                titleEnglish,
                titleChinese,
                leaf,
                batches,
                records,
                dated,
                beside,
                empty,
                data,
                answers,
                List.copyOf(bound),
                Map.copyOf(left),
                words,
                word,
                form);
    }

    /** The template filled with data. @throws MissingField if a required field is absent */
    public Rendition bind(Record values, Language language) {
        return bind(values, language, List.of());
    }

    /** The same with texts after the title block. @throws MissingField if a required field is absent */
    public Rendition bind(Record values, Language language, List<Narrative> texts) {
        if (!data.isInstance(values))
            throw new IllegalArgumentException(name + " is filled with " + data.getSimpleName() + ", not "
                    + values.getClass().getSimpleName());
        return new Binder(this, language).bind(values, texts);
    }
}
