package org.cellgmp.demonstration.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.DeviationFilter;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.deviation.boundary.Deviations;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Page;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.boundary.Records;

/** One quality event of each kind, open, about records that no batch of the demonstration waits for. All invented. */
@Stateless
@PermitAll // reached by the demonstration site only
public class DemonstrationEvents {
    @Inject
    Deviations deviations;

    @Inject
    DeviationRegister register;

    @Inject
    Records records;

    /** All at once, or not at all; does nothing where there is any event. */
    public void open() throws Refusal {
        if (!register.list(DeviationFilter.ALL, null, 1).items().isEmpty()) return;
        open(
                DeviationKind.DEVIATION,
                first(RecordKind.EQUIPMENT),
                "Incubator alarm acknowledged late 培养箱报警延迟确认",
                "The temperature alarm was acknowledged after 40 minutes; the chamber was empty. 温度报警 40 分钟后才确认，箱内无产品。",
                "The alarm is now sent to the mobile telephone of the shift. 报警已改为发送至当班手机。");
        open(
                DeviationKind.NONCONFORMANCE,
                first(RecordKind.MATERIAL_LOT),
                "Outer carton of a material lot wet on arrival 物料到货外箱受潮",
                "Two of ten cartons were wet; the inner bags looked whole. 十箱中两箱受潮，内袋外观完好。",
                "The lot was put into quarantine. 该批已隔离。");
        var result = result();
        open(
                DeviationKind.OUT_OF_SPECIFICATION,
                result,
                "Cell count outside the limits of the control 质控细胞计数超出限度",
                "The first reading of the control was outside its limits. 质控首次读数超出限度。",
                "The instrument was not used further. 仪器已停用。");
        open(
                DeviationKind.OUT_OF_TREND,
                first(RecordKind.STABILITY_STUDY),
                "Viability falls faster than in earlier studies 活率下降快于既往研究",
                "Inside the criterion, but below the three studies before. 仍符合标准，但低于此前三项研究。",
                null);
    }

    private void open(DeviationKind kind, String about, String title, String description, String correction)
            throws Refusal {
        if (about == null) return;
        var now = HouseClock.nowAtSite().withNano(0);
        deviations.open(
                kind, new Account(title + " (invented 虚构)", description, correction, null, now, now), about, List.of());
    }

    private String first(RecordKind kind) {
        var rows = records.list(kind, null, null, Page.LARGEST).items();
        return rows.isEmpty() ? null : rows.get(rows.size() - 1).number();
    }

    /** A measured value of a QC test; the test as a whole if it has none. */
    private String result() throws Refusal {
        var number = first(RecordKind.QC_TEST);
        if (number == null) return null;
        var view = records.latest(number);
        return CanonicalJson.leaves(view.record()).containsKey("/measurements/0/value")
                ? view.address() + "#/measurements/0/value"
                : number;
    }
}
