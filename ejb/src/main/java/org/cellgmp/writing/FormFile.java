package org.cellgmp.writing;

/**
 * What a writer brings.
 *
 * @param expected newest edition that the person saw; a text is put into its Word file
 * @param name of the file: it ends in .docx or .txt; @param bytes of the file
 * @param excuses one line for each field that is no longer shown: {@code sites.licence = reason}
 */
public record FormFile(int expected, String name, byte[] bytes, String excuses) {
    @Override
    public String toString() {
        return "FormFile[" + expected + ", " + name + "]";
    }
}
