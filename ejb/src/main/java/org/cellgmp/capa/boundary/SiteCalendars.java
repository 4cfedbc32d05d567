package org.cellgmp.capa.boundary;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import org.cellgmp.audit.boundary.RefusedActs;
import org.cellgmp.capa.CalendarView;
import org.cellgmp.capa.SiteCalendar;
import org.cellgmp.capa.control.Calendars;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.boundary.CurrentActor;

/** The door of the site's calendar: everyone who works reads it, the QA manager keeps it. */
@Stateless
@RolesAllowed({Role.READER, Role.SYSTEM})
public class SiteCalendars {
    @Inject
    Calendars calendars;

    @Inject
    CurrentActor currentActor;

    public CalendarView current() {
        return calendars.current();
    }

    /** @param edition that was looked at @throws Refusal CONFLICT if there is a later one; UNREADABLE naming what is wrong */
    @RolesAllowed(Role.QA)
    @Interceptors(RefusedActs.class)
    public CalendarView keep(int edition, SiteCalendar calendar, String reason) throws Refusal {
        return calendars.keep(edition, calendar, reason, currentActor.get());
    }
}
