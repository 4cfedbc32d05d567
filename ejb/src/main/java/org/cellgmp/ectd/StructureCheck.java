package org.cellgmp.ectd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** Folders, names, sizes and the official files of a sequence on disk. */
final class StructureCheck {
    private static final Set<String> ROOT_FILES = Set.of("index.xml", "index-md5.txt");
    private static final Set<String> ROOT_FOLDERS = Set.of("m1", "m2", "m3", "m4", "m5", "util");
    private static final Set<String> EXTENSIONS =
            Set.of("pdf", "xml", "xpt", "txt", "xsl", "jpg", "png", "svg", "gif", "sas", "r");

    private final SequenceFiles folder;
    private final FindingList findings;

    StructureCheck(SequenceFiles folder, FindingList findings) {
        this.folder = folder;
        this.findings = findings;
    }

    void check() throws IOException {
        if (!folder.numbered()) findings.add("folder.number", folder.name(), folder.name());
        folder.emptyFolders().forEach(path -> findings.add("folder.empty", path, path));
        folder.links().forEach(path -> findings.add("folder.link", path, path));
        for (var path : folder.folders()) {
            var name = path.substring(path.lastIndexOf('/') + 1);
            if (!path.contains("/") && !ROOT_FOLDERS.contains(name)) findings.add("folder.root", path, path);
            else if (!Names.goodFolder(name)) findings.add("folder.name", path, name);
        }
        folder.files().forEach(this::file);
        indexMd5();
        util();
    }

    private void file(String path, long size) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        if (!path.contains("/")) {
            if (!ROOT_FILES.contains(path)) findings.add("folder.root", path, path);
            return;
        }
        if (path.startsWith("util/")) return;
        if (path.startsWith("m1/") && path.indexOf('/', 3) < 0) findings.add("folder.module-one", path, path);
        if (size == 0) findings.add("file.empty", path, path);
        if (!Names.goodFile(name)) findings.add("file.name", path, name);
        else if (!EXTENSIONS.contains(name.substring(name.lastIndexOf('.') + 1)))
            findings.add("file.extension", path, name);
        var region = findings.region();
        long largest = (region == null ? 200 : region.largestFileMegabytes()) << 20;
        if (!name.endsWith(".xpt") && size > largest)
            findings.add("file.too-large", path, path, size >> 20, largest >> 20);
        int longest = region == null ? 180 : region.longestPath();
        int length = path.length()
                + folder.name().length()
                + 1
                + (folder.application() == null ? 0 : folder.application().length() + 1);
        if (length > longest) findings.add("file.path", path, path, length, longest);
    }

    private void indexMd5() throws IOException {
        if (!folder.has("index.xml")) {
            findings.add("index.missing", "index.xml");
            return;
        }
        if (!folder.has("index-md5.txt")) {
            findings.add("index.md5-missing", "index-md5.txt");
            return;
        }
        var md5 = folder.md5("index.xml");
        var stated = folder.files().get("index-md5.txt") > 1000 ? "?" : stated();
        if (!stated.equals(md5))
            findings.add(
                    "index.md5-wrong", "index-md5.txt", stated.length() > 40 ? stated.substring(0, 40) : stated, md5);
    }

    private String stated() throws IOException {
        try (var in = folder.open("index-md5.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).strip();
        }
    }

    private void util() throws IOException {
        for (var file : StandardFile.ALL) {
            if (file.utilFolder() == null) continue;
            boolean wanted = findings.region() == null ? file.region() == null : file.carriedBy(findings.region());
            if (!wanted) continue;
            if (!folder.has(file.path())) {
                findings.add(
                        "util.missing", file.path(), file.name(), file.issuer(), file.md5() == null ? "-" : file.md5());
                continue;
            }
            if (file.md5() == null) {
                findings.add("util.checksum-unknown", file.path(), file.name(), file.issuer());
                continue;
            }
            var md5 = folder.md5(file.path());
            if (!md5.equals(file.md5()))
                findings.add("util.changed", file.path(), file.name(), file.md5(), md5, file.issuer());
        }
        if (findings.region() == Region.CN)
            for (var path : folder.files().keySet())
                if (path.startsWith("util/")
                        && StandardFile.ALL.stream()
                                .noneMatch(file ->
                                        file.utilFolder() != null && file.path().equals(path)))
                    findings.add("util.extra", path, path);
    }
}
