package org.cellgmp.ectd;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.cellgmp.record.pdf.PdfFacts;

/**
 * A sequence on disk, as it lies there.
 *
 * @param application name of the folder above; null if the sequence stands alone
 * @param name of the sequence folder
 * @param files size in bytes by path from the sequence folder, in order
 * @param emptyFolders paths of folders that hold nothing
 * @param folders paths of all folders
 * @param links symbolic links, never followed
 */
public record SequenceFolder(
        String application,
        String name,
        Path root,
        Map<String, Long> files,
        List<String> folders,
        List<String> emptyFolders,
        List<String> links)
        implements SequenceFiles {

    public static SequenceFolder read(String application, String name, Path root) throws IOException {
        var files = new TreeMap<String, Long>();
        var folders = new ArrayList<String>();
        var empty = new ArrayList<String>();
        var links = new ArrayList<String>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (folder.equals(root)) return FileVisitResult.CONTINUE;
                folders.add(relative(folder));
                try (var inside = Files.newDirectoryStream(folder)) {
                    if (!inside.iterator().hasNext()) empty.add(relative(folder));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile()) files.put(relative(file), attributes.size());
                else links.add(relative(file));
                return FileVisitResult.CONTINUE;
            }

            private String relative(Path path) {
                return root.relativize(path).toString().replace('\\', '/');
            }
        });
        return new SequenceFolder(application, name, root, files, folders, empty, links);
    }

    @Override
    public InputStream open(String path) throws IOException {
        return Files.newInputStream(root.resolve(path));
    }

    @Override
    public String md5(String path) throws IOException {
        return Digests.md5(root.resolve(path));
    }

    @Override
    public PdfFacts pdf(String path) throws IOException {
        return PdfReader.read(root.resolve(path));
    }
}
