package org.cellgmp.web.worklist;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateStart;
import biweekly.property.DateTimeStamp;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.cellgmp.web.page.PageContext;
import org.cellgmp.web.page.Task;

/**
 * Due days as a calendar (RFC 5545): a whole-day event each, with an address to the thing. The title of a thing stays out,
 * for calendars are kept on servers of others.
 */
final class DueCalendar {
    private DueCalendar() {}

    /** @param tasks those without a due day are left out; @param base address of this application, without a path */
    static String of(PageContext page, List<Task> tasks, URI base) {
        var calendar = new ICalendar();
        calendar.setProductId("-//CellGMP//Worklist//EN");
        calendar.setName(page.text("worklist.calendar"));
        calendar.setRefreshInterval(Duration.builder().hours(1).build());
        for (var task : tasks) if (task.due() != null) calendar.addEvent(event(page, task, uid(task, tasks), base));
        return Biweekly.write(calendar).go();
    }

    /** Several things may wait under one number, as lines of a plan do: a calendar keeps one event by name only. */
    private static String uid(Task task, List<Task> tasks) {
        boolean alone = tasks.stream()
                        .filter(other -> other.number().equals(task.number()))
                        .count()
                == 1;
        return task.number()
                + (alone ? "" : "-" + Integer.toHexString(task.title().hashCode())) + "-due";
    }

    private static VEvent event(PageContext page, Task task, String uid, URI base) {
        var event = new VEvent();
        event.setUid(uid + "@" + base.getHost());
        event.setSummary(page.text("worklist.calendar-due", task.number()));
        event.setDescription(task.reason());
        event.setUrl(base.resolve(task.href()).toString());
        event.setDateStart(new DateStart(day(task.due())));
        event.setDateTimeStamp(new DateTimeStamp(moment(page.now())));
        event.setTransparency(true);
        return event;
    }

    private static ICalDate day(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static ICalDate moment(Instant at) {
        var utc = at.atOffset(ZoneOffset.UTC);
        return new ICalDate(
                new DateTimeComponents(
                        utc.getYear(),
                        utc.getMonthValue(),
                        utc.getDayOfMonth(),
                        utc.getHour(),
                        utc.getMinute(),
                        utc.getSecond(),
                        true),
                true);
    }
}
