package org.cellgmp.ectd;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellgmp.criterion.fact.FileFact;
import org.cellgmp.criterion.fact.FolderFact;
import org.cellgmp.criterion.fact.SequenceFact;
import org.cellgmp.criterion.fact.SumFact;
import org.cellgmp.criterion.fact.UtilFact;

/** What there is of folders, names, sizes and official files. */
final class FolderFacts {
    private static final Set<String> ROOT_FILES = Set.of("index.xml", "index-md5.txt");
    private static final Set<String> ROOT_FOLDERS = Set.of("m1", "m2", "m3", "m4", "m5", "util");
    private static final Set<String> EXTENSIONS =
            Set.of("pdf", "xml", "xpt", "txt", "xsl", "jpg", "png", "svg", "gif", "sas", "r");
    /** FDA takes 5 GB, China 4 GB; the lower one of both. */
    private static final long LARGEST_DATASET = 4096;

    private static final Set<String> MODULE_ONE = CtdStructure.get().all().stream()
            .map(Heading::folder)
            .filter(folder -> folder.startsWith("m1/") && folder.indexOf('/', 3) > 0)
            .map(folder -> folder.split("/")[1] + "/" + folder.split("/")[2])
            .collect(Collectors.toUnmodifiableSet());

    private final JudgedSequence sequence;
    private final SequenceFiles folder;
    private final Region region;
    private final List<Object> facts;
    private final Set<String> referenced;

    /** @param referenced paths that leaves refer to */
    FolderFacts(JudgedSequence sequence, Set<String> referenced, List<Object> facts) {
        this.sequence = sequence;
        this.folder = sequence.folder;
        this.region = sequence.region;
        this.referenced = referenced;
        this.facts = facts;
    }

    void tell(JudgedSequence before) throws IOException {
        whole(before);
        for (var path : folder.folders()) folder(path);
        for (var link : folder.links())
            facts.add(new FileFact(
                    link, name(link), "link", false, false, true, 0, 0, false, 0, "", false, true, 0, false, 0));
        folder.files().forEach(this::file);
        sum();
        if (region != null || sequence.authority() != null) util();
    }

    private void whole(JudgedSequence before) {
        int number = folder.numbered() ? Integer.parseInt(folder.name()) : -1;
        int lowest = region == null ? 0 : region.firstSequence();
        boolean follows = before != null && before.folder.numbered() && number >= 0;
        var bare = new java.util.TreeSet<String>();
        for (var backbone : sequence.backbones())
            for (var heading : backbone.emptyHeadings()) bare.add(heading.element());
        facts.add(new SequenceFact(
                folder.name(),
                folder.name(),
                folder.numbered(),
                follows ? before.folder.name() : null,
                String.format("%04d", lowest),
                number >= 0 && number < lowest,
                follows && number != Integer.parseInt(before.folder.name()) + 1,
                folder.files().size(),
                folder.files().values().stream().mapToLong(Long::longValue).sum(),
                String.join(", ", bare),
                folder.files().size() == 1,
                folder.folders().contains("m1"),
                folder.folders().contains("util")));
    }

    private void folder(String path) {
        boolean top = !path.contains("/");
        var name = name(path);
        boolean known = ROOT_FOLDERS.contains(name);
        facts.add(new FolderFact(
                path,
                name,
                top,
                known,
                Names.goodFolder(name),
                folder.emptyFolders().contains(path) && (known || !top),
                orderly(path)));
    }

    private boolean orderly(String path) {
        if (region == null || !path.startsWith("m1/")) return true;
        var parts = path.split("/");
        if (parts.length == 2) return parts[1].equals(region.code());
        return parts.length > 3
                || !parts[1].equals(region.code())
                || region == Region.US
                || MODULE_ONE.contains(parts[1] + "/" + parts[2]);
    }

    private void file(String path, long size) {
        var name = name(path);
        boolean root = !path.contains("/");
        if (!root && !path.matches("m[1-5]/.+")) return;
        long megabytes = size >> 20;
        int dot = name.lastIndexOf('.');
        var extension = dot < 0 ? "" : name.substring(dot + 1);
        boolean oneDot = dot > 0 && name.indexOf('.') == dot;
        long most = extension.equals("xpt")
                ? LARGEST_DATASET
                : region == null ? Region.EU.largestFileMegabytes() : region.largestFileMegabytes();
        int longest = region == null ? Region.EU.longestPath() : region.longestPath();
        int length = path.length()
                + folder.name().length()
                + 1
                + (folder.application() == null ? 0 : folder.application().length() + 1);
        var plain = oneDot ? name : name.replace('.', '-') + ".x";
        facts.add(new FileFact(
                path,
                name,
                root ? "root" : "module",
                ROOT_FILES.contains(path),
                path.startsWith("m1/") && path.indexOf('/', 3) < 0,
                sequence.index == null || unread(path) || referenced.contains(path),
                size,
                megabytes,
                size > most << 20,
                most,
                extension,
                oneDot && EXTENSIONS.contains(extension),
                Names.goodFile(plain),
                length,
                length > longest,
                longest));
    }

    /** What a backbone refers to is not known if it could not be read. */
    private boolean unread(String path) {
        return sequence.regional == null && region != null && path.startsWith("m1/" + region.code() + "/");
    }

    private void sum() throws IOException {
        if (!folder.has("index.xml")) return;
        boolean held = folder.has("index-md5.txt");
        var md5 = folder.md5("index.xml");
        var stated = !held ? "" : folder.files().get("index-md5.txt") > 1000 ? "?" : stated();
        facts.add(new SumFact(
                "index-md5.txt",
                held,
                elsewhere("index-md5.txt", "index-md5.txt") != null,
                stated.equals(md5),
                stated.length() > 40 ? stated.substring(0, 40) : stated,
                md5));
    }

    private String stated() throws IOException {
        try (var in = folder.open("index-md5.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).strip();
        }
    }

    /** Null if no other file has that name. */
    private String elsewhere(String name, String path) {
        return folder.files().keySet().stream()
                .filter(other -> !other.equals(path) && name(other).equals(name))
                .findFirst()
                .orElse(null);
    }

    private void util() throws IOException {
        for (var file : StandardFile.ALL) {
            if (!file.carriedBy(region)) continue;
            boolean held = folder.has(file.path());
            var md5 = held && file.md5() != null ? folder.md5(file.path()) : "-";
            facts.add(new UtilFact(
                    file.path(),
                    file.name(),
                    false,
                    held,
                    !held && elsewhere(file.name(), file.path()) != null,
                    file.md5() != null,
                    held && file.md5() != null && !md5.equals(file.md5()),
                    md5,
                    file.md5() == null ? "-" : file.md5(),
                    file.issuer()));
            if (held && file.md5() == null)
                sequence.findings.add("util.checksum-unknown", file.path(), file.name(), file.issuer());
        }
        for (var path : folder.files().keySet())
            if (path.startsWith("util/") && StandardFile.ALL.stream().noneMatch(file -> carries(file, path)))
                facts.add(new UtilFact(path, path, true, true, false, false, false, "-", "-", "-"));
    }

    private boolean carries(StandardFile file, String path) {
        return file.name().equals(name(path))
                || sequence.usesStudies()
                        && name(path).matches("ich-stf-(v2-2\\.dtd|stylesheet-2-[23]a?\\.xsl)|valid-values\\.xml");
    }

    static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
