package org.cellgmp.web.deviation;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.Classification;
import org.cellgmp.deviation.ConclusionView;
import org.cellgmp.deviation.Departure;
import org.cellgmp.deviation.DeviationAction;
import org.cellgmp.deviation.DeviationContent;
import org.cellgmp.deviation.DeviationState;
import org.cellgmp.deviation.DeviationView;
import org.cellgmp.deviation.EventOwner;
import org.cellgmp.deviation.Investigation;
import org.cellgmp.deviation.ReleaseVerdict;
import org.cellgmp.ground.Refusal;
import org.cellgmp.signature.SignatureView;

/** An invented deviation for pages. */
public final class DeviationSample {
    public static final String BATCH = "BR-2026-0001";
    public static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-05T12:00:00+08:00");

    private DeviationSample() {}

    public static Departure departure() {
        return new Departure(
                Departure.Kind.FINDING,
                "k",
                BATCH,
                BATCH + "/v1#/steps/0/parameters/0/actual",
                "steps 1 \u203a parameters Temperature \u203a actual",
                "ST-2026-0001",
                "f",
                "cn-gmp-2010/175/1",
                "1",
                "MAJOR",
                "38.1",
                "36.5 - 37.5",
                "CN cn-gmp-2010 Art. 175, 2011-01-17",
                "The parameter is above its range.",
                "\u53c2\u6570\u9ad8\u4e8e\u8303\u56f4\u3002");
    }

    public static DeviationView deviation() {
        var content = new DeviationContent(
                "DV-2026-0001",
                new Account("Incubator at 38.1 <script>", "First line.\nSecond line.", null, null, AT, AT),
                List.of(BATCH),
                List.of(departure()),
                Classification.MAJOR,
                "Viability may have suffered.",
                new Investigation("Door ajar.", "None seen.", "None.", List.of()),
                null);
        return new DeviationView(
                "DV-2026-0001",
                3,
                DeviationState.INVESTIGATED,
                content,
                "ab".repeat(32),
                "rec",
                "Rec Order (invented)",
                AT,
                new EventOwner("rev", "Re <Viewer>", "qa", AT),
                "rev",
                LocalDate.of(2026, 4, 4),
                List.of(new ConclusionView(
                        BATCH,
                        ReleaseVerdict.MAY_BE_RELEASED,
                        "No effect.",
                        "qa",
                        "Qual Ity",
                        AT,
                        "SG-2026-0001",
                        "d",
                        true)),
                null,
                null,
                Map.of(
                        DeviationAction.CLOSE,
                        new Refusal(Refusal.Reason.NOT_ALLOWED, "deviation.own-opening", "DV-2026-0001")));
    }

    public static SignatureView signature(String about, String meaning) {
        return new SignatureView(
                "SG-2026-0001",
                about,
                "cd".repeat(32),
                meaning,
                "No effect.",
                "qa",
                "Qual Ity (invented)",
                AT,
                "Asia/Shanghai",
                "{}");
    }
}
