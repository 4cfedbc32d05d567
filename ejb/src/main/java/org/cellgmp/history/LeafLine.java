package org.cellgmp.history;

/**
 * A leaf as shown.
 *
 * @param id of the row, as pages and programs name the leaf
 * @param sequence number of the sequence that states it
 * @param place order in the application
 * @param leafId as the backbone states it; empty if it states none
 * @param section path of elements with their keys, see {@link org.cellgmp.ectd.LeafSection}
 * @param operation word as stated
 * @param fileSequence and @param filePath where the file lies; null if the reference leads nowhere
 * @param fileSize bytes; null where the file is not held
 * @param checksumFound MD5 of the bytes; null where the file is not held
 * @param target id of the row it acts on; null if it acts on none or that is not held
 * @param endedBy id of the row that took it out of force; null if it is in force
 * @param ended ordinal of that sequence
 */
public record LeafLine(
        long id,
        String sequence,
        int ordinal,
        long place,
        String backbone,
        int line,
        String leafId,
        String section,
        String operation,
        String title,
        String href,
        String fileSequence,
        String filePath,
        FileState fileState,
        String fileSha256,
        Long fileSize,
        String checksumStated,
        String checksumFound,
        String modifiedFile,
        TargetState targetState,
        Long target,
        Long endedBy,
        Integer ended,
        int errors,
        int warnings) {
    /** Whether it says something after the sequence with that ordinal. */
    public boolean inForce(int at) {
        return ordinal <= at && (ended == null || ended > at) && !deletes();
    }

    public boolean deletes() {
        return operation.equals("delete");
    }

    /** Ends of a path, for a pane: pdf, xml, or empty. */
    public String kind() {
        if (filePath == null) return "";
        int dot = filePath.lastIndexOf('.');
        return dot < 0 ? "" : filePath.substring(dot + 1).toLowerCase(java.util.Locale.ROOT);
    }
}
