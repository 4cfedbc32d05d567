package org.cellgmp.demonstration.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.cellgmp.capa.ActionKind;
import org.cellgmp.capa.CapaFilter;
import org.cellgmp.capa.Criterion;
import org.cellgmp.capa.Effectiveness;
import org.cellgmp.capa.Plan;
import org.cellgmp.capa.PlannedAction;
import org.cellgmp.capa.boundary.CapaRegister;
import org.cellgmp.capa.boundary.Capas;
import org.cellgmp.change.Proposal;
import org.cellgmp.change.boundary.Changes;
import org.cellgmp.classification.Factors;
import org.cellgmp.classification.Impact;
import org.cellgmp.classification.Recurrence;
import org.cellgmp.containment.HoldRequest;
import org.cellgmp.containment.Thing;
import org.cellgmp.containment.ThingKind;
import org.cellgmp.containment.boundary.Holds;
import org.cellgmp.deviation.Account;
import org.cellgmp.deviation.DeviationKind;
import org.cellgmp.deviation.RecurrenceDecision;
import org.cellgmp.deviation.boundary.DeviationRegister;
import org.cellgmp.deviation.boundary.Deviations;
import org.cellgmp.fieldaction.MatterKind;
import org.cellgmp.fieldaction.OpeningRequest;
import org.cellgmp.fieldaction.boundary.FieldActions;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;
import org.cellgmp.investigation.Branch;
import org.cellgmp.investigation.CauseState;
import org.cellgmp.investigation.Edit;
import org.cellgmp.investigation.Support;
import org.cellgmp.investigation.boundary.Investigations;
import org.cellgmp.record.CanonicalJson;
import org.cellgmp.record.RecordKind;
import org.cellgmp.recordkeeping.boundary.Records;

/**
 * Lives to look at: events in several states, one of them investigated with a cause and its evidence, CAPAs that wait for an approval,
 * a requested change, a hold and the rehearsal of a recall. About nothing that a batch of the demonstration waits for. Only
 * what needs no signature: the house signs for nobody, not even for invented people. All invented.
 */
@Stateless
@PermitAll // reached by the demonstration site only
public class DemonstrationLives {
    /** Nobody's account: what the demonstration did is told apart in the trail from what people do. */
    static final Actor WHO = new Actor(
            "demonstration",
            "Demonstration (invented \u865a\u6784)",
            Set.of(Role.PRODUCTION_REVIEWER, Role.QA_MANAGER));

    private static final String REVIEWER = Role.REVIEWER;
    private static final String RECORDER = Role.RECORDER;

    @Inject
    CurrentActor actor;

    @Inject
    Records records;

    @Inject
    Deviations deviations;

    @Inject
    DeviationRegister register;

    @Inject
    Investigations investigations;

    @Inject
    Capas capas;

    @Inject
    CapaRegister capaRegister;

    @Inject
    Changes changes;

    @Inject
    Holds holds;

    @Inject
    FieldActions fieldActions;

    /** All at once, or not at all; does nothing where there is any CAPA. */
    public void live() throws Exception {
        actor.runAs(WHO, () -> {
            if (capaRegister.list(CapaFilter.ALL, null, 1).items().isEmpty()) begin();
            return null;
        });
    }

    private void begin() throws Refusal {
        var today = HouseClock.nowAtSite().toLocalDate();
        var gap = open(
                "Gap of two hours in the temperature record of a freezer 冰箱温度记录缺失两小时",
                "The logger did not send between 02:00 and 04:00; the alarm of the freezer itself stayed silent. 记录仪 02:00 至 04:00 未发送数据，冰箱自身报警未触发。",
                "The freezer was looked at in place and read -151 °C. 现场查看，读数 -151 °C。");
        classify(gap, new Factors(3, 2, 2, Impact.POSSIBLE, Impact.NONE, Recurrence.FIRST));
        investigate(gap);
        var label = open(
                "Label of a buffer bottle not signed by a second person 缓冲液标签未经第二人复核",
                "One of six bottles bore one signature. 六瓶中有一瓶仅一人签字。",
                "The bottle was put aside and not used. 该瓶已隔离，未使用。");
        classify(label, new Factors(1, 2, 1, Impact.NONE, Impact.NONE, Recurrence.FIRST));
        capas(gap, label, today);
        change(gap, today);
        holds.place(new HoldRequest(
                null,
                new Thing(ThingKind.EQUIPMENT, "", "LOGGER-DEMO-7 (invented 虚构)"),
                "Not to be used until it is calibrated again. 重新校准前不得使用。",
                gap,
                0));
        fieldActions.open(new OpeningRequest(
                MatterKind.RECALL,
                true,
                "Yearly rehearsal of a recall (invented 虚构)",
                "Who has the lot is found within a working day. 一个工作日内查明该批去向。",
                null,
                null,
                "DEMO-REHEARSAL-LOT",
                null,
                null,
                null));
    }

    private String open(String title, String description, String correction) throws Refusal {
        var now = HouseClock.nowAtSite().withNano(0);
        var account = new Account(
                title + " (invented 虚构)", description, correction, now.minusHours(10), now.minusHours(2), now);
        return deviations
                .open(DeviationKind.DEVIATION, account, null, List.of())
                .number();
    }

    private void classify(String number, Factors factors) throws Refusal {
        var none = new RecurrenceDecision(
                List.of(),
                "Nothing like it in the register. 登记册中无类似事件。",
                HouseClock.nowAtSite().toLocalDate().minusYears(2));
        deviations.compare(number, revision(number), none);
        deviations.classify(number, revision(number), factors, null, null);
    }

    /** Two whys, the inner one a root cause that a cell of the equipment's record bears out, and one that was ruled out. */
    private void investigate(String number) throws Refusal {
        var support = support();
        edit(
                number,
                0,
                new Edit.WriteCause(null, null, Branch.MACHINE, "The logger lost its network. 记录仪断网。", support));
        edit(
                number,
                1,
                new Edit.WriteCause(
                        null,
                        "C1",
                        null,
                        "Its battery was past its life; nobody exchanges it by plan. 电池超期，无更换计划。",
                        support));
        edit(
                number,
                2,
                new Edit.WriteCause(null, null, Branch.PEOPLE, "Somebody switched it off. 有人关闭了记录仪。", List.of()));
        edit(
                number,
                3,
                new Edit.JudgeCause(
                        "C3", CauseState.RULED_OUT, false, "Nobody was in the room by the door record. 门禁记录显示无人进入。"));
        if (!support.isEmpty())
            edit(
                    number,
                    4,
                    new Edit.JudgeCause("C2", CauseState.CONFIRMED, true, "The battery read 2.1 V. 电池电压 2.1 V。"));
    }

    private void edit(String number, int revision, Edit edit) throws Refusal {
        investigations.change(number, revision, edit);
    }

    /** A cell of the first equipment's record; none where none is kept. */
    private List<Support> support() throws Refusal {
        var rows = records.list(RecordKind.EQUIPMENT, null, null, 1).items();
        if (rows.isEmpty()) return List.of();
        var view = records.latest(rows.get(0).number());
        var cell = CanonicalJson.leaves(view.record()).keySet().iterator().next();
        return List.of(new Support(Support.Kind.CELL, view.address() + "#" + cell));
    }

    private void capas(String gap, String label, LocalDate today) throws Refusal {
        capas.raise(new Plan(
                "Loggers stop unseen 记录仪停止而未被发现 (invented 虚构)",
                "A logger may stop without anybody knowing. 记录仪停止而无人知晓。",
                "No plan for exchanging batteries. 无电池更换计划。",
                List.of(gap),
                List.of(
                        action(ActionKind.CORRECTION, "Exchange the battery 更换电池", RECORDER, today.plusDays(3)),
                        action(
                                ActionKind.CORRECTIVE,
                                "Put batteries into the plan 电池纳入计划",
                                REVIEWER,
                                today.plusDays(30)),
                        action(ActionKind.PREVENTIVE, "Alarm on silence 静默报警", REVIEWER, today.plusDays(60))),
                new Effectiveness(
                        "Gaps of more than 15 minutes 超过 15 分钟的缺失",
                        "none in 90 days 90 天内为零",
                        "90",
                        null,
                        new Criterion(Criterion.Kind.JUDGED, null, null, null, null, null, null),
                        Role.ANALYST,
                        null,
                        "14")));
        capas.raise(new Plan(
                "Second signature on labels 标签双人签字 (invented 虚构)",
                "One label bore one signature. 一张标签仅一人签字。",
                null,
                List.of(label),
                List.of(action(ActionKind.CORRECTIVE, "Form with two fields 表格设两栏", RECORDER, today)),
                null));
    }

    private static PlannedAction action(ActionKind kind, String what, String owner, LocalDate due) {
        return new PlannedAction(null, kind, what, owner, due, "Seen in place 现场可见", null, null);
    }

    private void change(String gap, LocalDate today) throws Refusal {
        changes.request(new Proposal(
                "Loggers that tell when they fall silent 具备静默报警的记录仪 (invented 虚构)",
                "The loggers of the freezers are exchanged for ones with an alarm of their own. 更换为自带报警的记录仪。",
                "A gap in the record of a freezer went unseen. 冰箱温度记录缺失未被发现。",
                Proposal.Kind.SYSTEM,
                Proposal.Urgency.PLANNED,
                null,
                List.of(gap),
                List.of(new Proposal.Impact(Proposal.Area.EQUIPMENT, null, "Qualification of each logger. 每台记录仪的确认。")),
                List.of(new Proposal.Filing(
                        null, "CN", null, Proposal.Category.NONE, null, "No dossier names the loggers. 申报资料未涉及记录仪。")),
                List.of(new Proposal.Step(null, "Qualify the first 确认首台", REVIEWER, today.plusDays(45))),
                null,
                null));
    }

    private int revision(String number) throws Refusal {
        return register.get(number).revision();
    }
}
