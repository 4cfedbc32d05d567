package org.cellgmp.intake.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJBException;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.util.Optional;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.intake.GivenAnswer;
import org.cellgmp.intake.control.CallBook;

/**
 * Lets a program send a call again that may have been done: under the same key and with the same content it gets the answer of
 * the first, and nothing is done twice. A key is the caller's own; it holds for 24 hours.
 */
@Stateless
@RolesAllowed({Role.RECORDER, Role.ANALYST, Role.WRITER})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class RepeatedCalls {
    @Inject
    CallBook book;

    /**
     * Begins a call, or finds the answer that it got before.
     *
     * @param key as the caller chose it, 1 to 200 visible characters; @param request SHA-256 of what is asked
     * @return empty if the call is to be done now; then {@link #answered} or {@link #released} must follow
     * @throws Refusal UNREADABLE for another key; CONFLICT if the key stands for another call, or for one that is being
     *     done at this moment
     */
    public Optional<GivenAnswer> begin(String key, String request) throws Refusal {
        if (key == null || !key.matches("[\\x21-\\x7e]{1,200}"))
            throw new Refusal(Refusal.Reason.UNREADABLE, "intake.key-unreadable");
        try {
            return book.begin(key, request);
        } catch (EJBException | PersistenceException collision) {
            // Two calls opened the same key at the same moment; the other one is at work.
            throw new Refusal(Refusal.Reason.CONFLICT, "intake.key-at-work", key);
        }
    }

    public void answered(String key, GivenAnswer given) {
        book.answered(key, given);
    }

    /** The call was refused or broke: the key is free for another try. */
    public void released(String key) {
        book.released(key);
    }
}
