package org.cellgmp.ectd;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.cellgmp.record.pdf.PdfFacts;

/** The files of one sequence, wherever they are held: on disk, in the file store, or just being written. */
public interface SequenceFiles {
    /** Name of the folder above; null if the sequence stands alone. */
    String application();

    /** Name of the sequence folder. */
    String name();

    /** Size in bytes by path from the sequence folder, in order. */
    Map<String, Long> files();

    /** Paths of all folders. */
    List<String> folders();

    /** Paths of folders that hold nothing. */
    List<String> emptyFolders();

    /** Symbolic links and other things that are no files; never followed. */
    List<String> links();

    /** The bytes of a file. @throws IOException also if there is no such file */
    InputStream open(String path) throws IOException;

    /** MD5 of the bytes, lower-case hex; they are read for it unless whoever holds them knows it. */
    String md5(String path) throws IOException;

    /** What the PDF is; looked at for it unless whoever holds it knows. */
    default PdfFacts pdf(String path) throws IOException {
        try (var in = open(path)) {
            return PdfReader.read(in);
        }
    }

    default boolean has(String path) {
        return files().containsKey(path);
    }

    default boolean numbered() {
        return name().matches("[0-9]{4}");
    }
}
