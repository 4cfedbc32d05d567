package org.cellgmp.dossier.boundary;

import org.cellgmp.dossier.ChinaEnvelope;
import org.cellgmp.dossier.UnitedStatesAdmin;

/** What an invented applicant states. */
final class ShelfData {
    static final ChinaEnvelope CHINA = new ChinaEnvelope(
            "x202612345",
            "cnapt1",
            "cnprt2",
            "2026123456",
            "cnrat1",
            "示例申请",
            "示例联系人",
            "010-00000000",
            "a@example.invalid");
    static final ChinaEnvelope OTHER_CHINA = new ChinaEnvelope(
            "x202699999",
            "cnapt1",
            "cnprt2",
            "2026123456",
            "cnrat1",
            "示例申请",
            "示例联系人",
            "010-00000000",
            "a@example.invalid");
    static final UnitedStatesAdmin UNITED_STATES = new UnitedStatesAdmin(
            "999999999",
            "Example Cells (invented)",
            "",
            "123456",
            "fdaat4",
            "fdast1",
            "A. Example",
            "1",
            "a@example.invalid",
            "",
            "",
            "");

    private ShelfData() {}
}
