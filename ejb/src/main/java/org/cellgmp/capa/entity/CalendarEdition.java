package org.cellgmp.capa.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.cellgmp.capa.CalendarView;
import org.cellgmp.capa.SiteCalendar;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.record.CanonicalJson;

/** An edition of the site's calendar; the last one is in force, all stay. */
@Entity
@Table(name = "capa_calendar")
public class CalendarEdition {
    @Id
    private Integer edition;

    private String content;
    private String reason;

    @Column(name = "kept_by")
    private String by;

    @Column(name = "kept_by_name")
    private String byName;

    @Column(name = "kept_at")
    private OffsetDateTime at;

    protected CalendarEdition() {}

    public CalendarEdition(int edition, SiteCalendar calendar, String reason, Actor who) {
        this.edition = edition;
        this.content = new String(CanonicalJson.write(calendar), StandardCharsets.UTF_8);
        this.reason = reason;
        this.by = who.id();
        this.byName = who.printedName();
        this.at = HouseClock.nowAtSite();
    }

    public CalendarView view() {
        return new CalendarView(
                edition,
                CanonicalJson.read(SiteCalendar.class, content.getBytes(StandardCharsets.UTF_8)),
                reason,
                byName,
                at);
    }
}
