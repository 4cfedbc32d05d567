package org.cellgmp.intake.control;

/** The signs that files of a kind begin with. */
final class FileSigns {
    private FileSigns() {}

    /** @param signs 0 to 255 each */
    static boolean starts(byte[] head, int... signs) {
        if (head.length < signs.length) return false;
        for (int i = 0; i < signs.length; i++) if ((head[i] & 0xff) != signs[i]) return false;
        return true;
    }

    /** A ZIP archive that has entries, and so perhaps a workbook. */
    static boolean zip(byte[] head) {
        return starts(head, 'P', 'K', 3, 4);
    }

    /** An Office file of the old kind, or an encrypted one of the new. */
    static boolean oldOffice(byte[] head) {
        return starts(head, 0xd0, 0xcf, 0x11, 0xe0);
    }
}
