package org.cellgmp.capa.control;

import static org.cellgmp.ground.Refusal.Reason.BLOCKED;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.cellgmp.capa.ChangeStanding;
import org.cellgmp.capa.DoneWhen;
import org.cellgmp.ground.Refusal;
import org.cellgmp.record.Equipment;
import org.cellgmp.record.Kept;
import org.cellgmp.record.Person;
import org.cellgmp.recordkeeping.boundary.Records;

/** Looks up whether what an action is done by stands in the records. */
@ApplicationScoped
public class DoneChecks {
    @Inject
    Records records;

    @Any
    @Inject
    Instance<ChangeStanding> changes;

    /** @throws Refusal BLOCKED telling what is not there yet; NOT_FOUND if the record it names is not kept */
    public void insist(String action, DoneWhen check) throws Refusal {
        if (check == null) return;
        switch (check.kind()) {
            case RECORD_VERSION -> version(action, check);
            case TRAINED -> trained(action, check);
            case CALIBRATED -> calibrated(action, check);
            case CHANGE_CLOSED -> closed(action, check);
        }
    }

    private void version(String action, DoneWhen check) throws Refusal {
        int latest = records.latest(check.subject()).latest();
        if (latest < Integer.parseInt(check.value())) throw not(action, check, "v" + latest);
    }

    private void trained(String action, DoneWhen check) throws Refusal {
        var wanted = check.value().toLowerCase(Locale.ROOT);
        var record = records.latest(check.subject()).record();
        boolean trained = record instanceof Person person
                && person.training().stream()
                        .anyMatch(one -> one.completedOn() != null
                                && (names(one.subject(), wanted) || names(one.document(), wanted)));
        if (!trained) throw not(action, check, told(record));
    }

    private void calibrated(String action, DoneWhen check) throws Refusal {
        var after = LocalDate.parse(check.value());
        var record = records.latest(check.subject()).record();
        boolean calibrated = record instanceof Equipment equipment
                && equipment.calibrations().stream()
                        .anyMatch(one ->
                                one.performedOn() != null && one.performedOn().isAfter(after));
        if (!calibrated) throw not(action, check, told(record));
    }

    private void closed(String action, DoneWhen check) throws Refusal {
        Boolean closed = null;
        for (var room : changes) closed = closed == null ? room.closed(check.subject()) : closed;
        if (!Boolean.TRUE.equals(closed)) throw not(action, check, check.subject());
    }

    private static boolean names(String text, String wanted) {
        return text != null && text.toLowerCase(Locale.ROOT).contains(wanted);
    }

    private static String told(Kept record) {
        return String.join(" ", List.of(record.kind().name(), record.title()));
    }

    private static Refusal not(String action, DoneWhen check, String found) {
        return new Refusal(
                BLOCKED,
                "capa.not-done-yet." + check.kind().name(),
                action,
                check.subject(),
                check.value() == null ? "" : check.value(),
                found);
    }
}
