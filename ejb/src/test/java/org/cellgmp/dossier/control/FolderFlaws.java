package org.cellgmp.dossier.control;

import java.nio.file.Files;
import java.util.stream.Stream;

/** Defects of files and folders, each with what is to be found. */
final class FolderFlaws {
    private FolderFlaws() {}

    static Stream<Flaws.Flaw> folders() {
        return Stream.of(
                Flaws.us("index missing", s -> Files.delete(s.resolve(Flaws.INDEX)), "index.missing"),
                Flaws.us("index-md5 missing", s -> Files.delete(s.resolve("index-md5.txt")), "index.md5-missing"),
                Flaws.us(
                        "index-md5 of other bytes",
                        s -> Files.writeString(s.resolve("index-md5.txt"), "0".repeat(32)),
                        "index.md5-wrong"),
                Flaws.us(
                        "index-md5 in capitals",
                        s -> Files.writeString(
                                s.resolve("index-md5.txt"),
                                Files.readString(s.resolve("index-md5.txt")).toUpperCase(java.util.Locale.ROOT)),
                        "index.md5-wrong"),
                Flaws.us(
                        "line ends of index changed",
                        s -> Files.writeString(
                                s.resolve(Flaws.INDEX),
                                Files.readString(s.resolve(Flaws.INDEX)).replace("\n", "\r\n")),
                        "index.md5-wrong"),
                Flaws.us("empty folder", s -> Files.createDirectory(s.resolve("m3/empty")), "folder.empty"),
                Flaws.us("stray file at the top", s -> Files.writeString(s.resolve("readme.txt"), "x"), "folder.root"),
                Flaws.us("stray folder at the top", s -> Files.createDirectory(s.resolve("m6")), "folder.root"),
                Flaws.us(
                        "loose file in m1",
                        s -> Files.write(s.resolve("m1/loose.pdf"), Shelf.pdf("x", 1)),
                        "folder.module-one"),
                Flaws.us(
                        "unreferenced file",
                        s -> Files.write(s.resolve("m3/stray.pdf"), Shelf.pdf("x", 1)),
                        "file.unreferenced"),
                Flaws.us(
                        "symbolic link",
                        s -> Files.createSymbolicLink(s.resolve("m3/link.pdf"), s.resolve(Flaws.INDEX)),
                        "folder.link"),
                Flaws.us(
                        "capital in folder name",
                        s -> {
                            Files.createDirectory(s.resolve("m3/Big"));
                            Files.write(s.resolve("m3/Big/a.pdf"), Shelf.pdf("x", 1));
                        },
                        "file.unreferenced",
                        "folder.name"),
                Flaws.us(
                        "blank in file name",
                        s -> Files.write(s.resolve("m3/a b.pdf"), Shelf.pdf("x", 1)),
                        "file.name",
                        "file.unreferenced"),
                Flaws.us(
                        "name of 65 characters",
                        s -> Files.write(s.resolve("m3/" + "a".repeat(61) + ".pdf"), Shelf.pdf("x", 1)),
                        "file.name",
                        "file.unreferenced"),
                Flaws.us(
                        "name of 64 characters",
                        s -> Files.write(s.resolve("m3/" + "a".repeat(60) + ".pdf"), Shelf.pdf("x", 1)),
                        "file.unreferenced"),
                Flaws.us("unknown extension", s -> Files.writeString(s.resolve("m3/a.exe"), "x"), "file.unreferenced"),
                Flaws.us(
                        "file without bytes",
                        s -> Files.writeString(s.resolve("m3/a.txt"), ""),
                        "file.empty",
                        "file.unreferenced"),
                Flaws.us(
                        "path too long",
                        s -> {
                            var deep = s.resolve("m3/" + "d".repeat(60) + "/" + "e".repeat(60));
                            Files.createDirectories(deep);
                            Files.write(deep.resolve("f".repeat(30) + ".pdf"), Shelf.pdf("x", 1));
                        },
                        "file.path",
                        "file.unreferenced"),
                Flaws.us(
                        "official definition changed",
                        s -> Files.writeString(
                                s.resolve("util/dtd/ich-ectd-3-2.dtd"),
                                "<!-- -->\n",
                                java.nio.file.StandardOpenOption.APPEND),
                        "util.changed"),
                Flaws.us(
                        "official stylesheet missing",
                        s -> Files.delete(s.resolve("util/style/ectd-2-0.xsl")),
                        "folder.empty",
                        "util.missing"),
                Flaws.cn(
                        "foreign file in util",
                        s -> Files.writeString(s.resolve("util/dtd/notes.txt"), "x"),
                        "util.extra"),
                Flaws.us("regional backbone missing", s -> Files.delete(s.resolve(Flaws.US)), "regional.missing"),
                Flaws.us(
                        "two regional backbones",
                        s -> {
                            Files.createDirectories(s.resolve("m1/eu"));
                            Files.writeString(s.resolve("m1/eu/eu-regional.xml"), "<a/>");
                        },
                        "*",
                        "regional.two"),
                Flaws.us(
                        "leaf file changed",
                        s -> Files.write(s.resolve(Flaws.LETTER), Shelf.pdf("other", 1)),
                        "leaf.checksum-wrong"),
                Flaws.us(
                        "leaf file missing",
                        s -> {
                            Files.delete(s.resolve(Flaws.LETTER));
                            Files.delete(s.resolve(Flaws.LETTER).getParent());
                        },
                        "leaf.file-missing"));
    }
}
