package org.cellgmp.audit.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cellgmp.audit.control.EventMark;
import org.cellgmp.ground.SiteKey;

/** Whether an event bears the mark that only this application can give it. */
@ApplicationScoped
@PermitAll // tells nothing of any event; asked by the room that seals
public class EventMarks {
    @Inject
    EventMark mark;

    public EventMarks() {}

    /** Without a container. */
    public EventMarks(EventMark mark) {
        this.mark = mark;
    }

    /** Without a container: by the key in this file. */
    public static EventMarks of(SiteKey key) {
        return new EventMarks(new EventMark().with(key));
    }

    /** @param leaf leaf hash (RFC 9162) of the event as it stands in its row; @param kept the mark beside it, null if there is none */
    public boolean genuine(byte[] leaf, String kept) {
        return mark.genuine(leaf, kept);
    }

    /** Of the key that marks are made with at present: eight hexadecimal digits, which do not tell the key. */
    public String keyName() {
        return mark.keyName();
    }
}
