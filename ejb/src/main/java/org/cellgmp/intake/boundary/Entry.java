package org.cellgmp.intake.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.Map;
import java.util.Optional;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.WithinReach;
import org.cellgmp.intake.Reading;
import org.cellgmp.intake.control.EnteredRecord;
import org.cellgmp.record.Kept;
import org.cellgmp.record.RecordKind;
import org.cellgmp.record.TrialProtocol;
import org.cellgmp.recordkeeping.RecordView;
import org.cellgmp.recordkeeping.boundary.Records;
import org.cellgmp.recordkeeping.boundary.TrialProtocols;

/**
 * The door for records that are entered by hand, in a form; for those who record production and laboratory work. Regulatory writers
 * enter protocols of trials, and nothing else.
 */
@Stateless
@Interceptors({RefusedActs.class, WithinReach.class})
@RolesAllowed({Role.RECORDER, Role.ANALYST})
public class Entry {
    @Inject
    Records records;

    @Inject
    TrialProtocols protocols;

    /** Reads what was entered and says what is wrong; keeps nothing. @param entered by {@link org.cellgmp.intake.EntryPlace} */
    @RolesAllowed({Role.RECORDER, Role.ANALYST, Role.WRITER})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Reading read(RecordKind kind, Map<String, String> entered) {
        return EnteredRecord.read(kind, entered, HouseClock.zone());
    }

    /** What would have to be entered for the record; empty if a form cannot tell it whole, because two of its parts have one name. */
    @RolesAllowed({Role.RECORDER, Role.ANALYST, Role.WRITER})
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<Map<String, String>> filled(Kept record) {
        var filled = EnteredRecord.filled(record);
        var back = read(record.kind(), filled);
        return back.keepable() && back.records().get(0).equals(record) ? Optional.of(filled) : Optional.empty();
    }

    /**
     * Keeps what was entered as a new record.
     *
     * @throws Refusal if it cannot be kept like this, without a reason, or if such a record is kept already
     */
    public RecordView keep(RecordKind kind, Map<String, String> entered, String reason) throws Refusal {
        return records.keep(whole(kind, entered), null, reason);
    }

    /**
     * Keeps what was entered as the next version of a record.
     *
     * @param expected version that was before the person's eyes
     * @throws Refusal if it cannot be kept like this, without a reason, or if the record has moved on
     */
    public RecordView revise(RecordKind kind, String number, int expected, Map<String, String> entered, String reason)
            throws Refusal {
        return records.revise(number, expected, whole(kind, entered), null, reason);
    }

    /** As {@link #keep}, of the protocol of a trial. */
    @RolesAllowed({Role.RECORDER, Role.ANALYST, Role.WRITER})
    public RecordView keepProtocol(Map<String, String> entered, String reason) throws Refusal {
        return protocols.keep(protocol(entered), null, reason);
    }

    /** As {@link #revise}, of the protocol of a trial. */
    @RolesAllowed({Role.RECORDER, Role.ANALYST, Role.WRITER})
    public RecordView reviseProtocol(String number, int expected, Map<String, String> entered, String reason)
            throws Refusal {
        return protocols.revise(number, expected, protocol(entered), null, reason);
    }

    private TrialProtocol protocol(Map<String, String> entered) throws Refusal {
        return (TrialProtocol) whole(RecordKind.TRIAL_PROTOCOL, entered);
    }

    private Kept whole(RecordKind kind, Map<String, String> entered) throws Refusal {
        var reading = read(kind, entered);
        if (!reading.keepable()) throw new Refusal(Refusal.Reason.UNREADABLE, "intake.entry-not-keepable");
        return reading.records().get(0);
    }
}
