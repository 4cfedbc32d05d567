package org.cellgmp.history.control;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * Files that are kept and judged, and shown to nobody: programs, what can hold macros, and PDF files in which the validator
 * found a script or an attachment. By what the bytes begin with, not by the name alone.
 */
final class Dangers {
    private static final Set<String> RUN = Set.of(
            "exe", "dll", "com", "scr", "msi", "jar", "class", "js", "vbs", "ps1", "bat", "cmd", "sh", "hta", "lnk",
            "svg", "html", "htm", "xhtml", "swf", "iso", "chm");
    private static final Set<String> MACROS =
            Set.of("docm", "dotm", "xlsm", "xltm", "xlam", "xlsb", "pptm", "potm", "ppsm", "doc", "xls", "ppt", "rtf");
    private static final Set<String> FINDINGS = Set.of("pdf.javascript", "pdf.attachment", "pdf.launch");
    /** Bytes from the front that are looked at. */
    static final int HEAD = 64 * 1024;

    private Dangers() {}

    /** @param head first bytes of the file @return key of the text; null if nothing stands against it */
    static String of(String path, byte[] head) {
        var extension = path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (begins(head, "MZ") || begins(head, "\u007fELF") || begins(head, "#!")) return "program";
        if (RUN.contains(extension)) return "program";
        if (MACROS.contains(extension) || ole(head)) return "macros";
        if (begins(head, "PK") && text(head).contains("vbaProject.bin")) return "macros";
        if (extension.equals("pdf") && !text(head).contains("%PDF-")) return "not-what-it-says";
        if (begins(head, "%PDF-") && !extension.equals("pdf")) return "not-what-it-says";
        return null;
    }

    /** @param code of a finding on the file @return key of the text; null if it is no reason to hold it back */
    static String ofFinding(String code) {
        return FINDINGS.contains(code) ? "active" : null;
    }

    private static boolean ole(byte[] head) {
        return head.length > 8 && (head[0] & 0xff) == 0xd0 && (head[1] & 0xff) == 0xcf && (head[2] & 0xff) == 0x11;
    }

    private static boolean begins(byte[] head, String sign) {
        return text(head).startsWith(sign);
    }

    private static String text(byte[] head) {
        return new String(head, StandardCharsets.ISO_8859_1);
    }
}
