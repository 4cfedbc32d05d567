package org.cellgmp.capa;

import java.time.OffsetDateTime;

/** The calendar in force. @param edition counted from 1; 0 while the site kept none; @param byName null then */
public record CalendarView(int edition, SiteCalendar calendar, String reason, String byName, OffsetDateTime at) {}
