package org.cellgmp.web.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Supplier;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Role;
import org.cellgmp.record.RecordKind;
import org.cellgmp.signature.SigningStanding;

/**
 * What every template is given as {@code page}: who looks, in which language and from where, and how to say things.
 *
 * @param actor null for a visitor who has not signed in
 * @param csrfToken to be sent back by every form, see component {@code csrf}; null without a session
 * @param path of this page, starting with a slash; @param query without the question mark, null if none
 * @param zone of the site: times that the house itself took are shown in it
 * @param now when the page was asked for
 * @param comfortable true if the person wants table rows of 36 px instead of 28
 * @param standing how the person stands before signing; asked only by pages that sign
 */
public record PageContext(
        Language language,
        Actor actor,
        String csrfToken,
        String path,
        String query,
        ZoneId zone,
        Instant now,
        boolean comfortable,
        Supplier<SigningStanding> standing) {
    /** Request attribute under which the security filter leaves the token of the session. */
    public static final String CSRF_ATTRIBUTE = "org.cellgmp.csrf";
    /** Name of the form field that carries the token back. */
    public static final String CSRF_FIELD = "csrf";

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm xxx");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss xxx");
    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS xxx");

    /** Of somebody who signs nothing here, or for the first time in a session. */
    public PageContext(
            Language language,
            Actor actor,
            String csrfToken,
            String path,
            String query,
            ZoneId zone,
            Instant now,
            boolean comfortable) {
        this(language, actor, csrfToken, path, query, zone, now, comfortable, () -> SigningStanding.FIRST);
    }

    /** The same page in a given language. */
    public PageContext in(Language other) {
        return new PageContext(other, actor, csrfToken, path, query, zone, now, comfortable, standing);
    }

    /** The same visit at another address, without query. */
    public PageContext at(String other) {
        return new PageContext(language, actor, csrfToken, other, null, zone, now, comfortable, standing);
    }

    public String text(String key, Object... arguments) {
        return Texts.all().text(language, key, arguments);
    }

    /** For texts that come in both languages from elsewhere, e.g. a finding; English where no Chinese was written. */
    public String pick(String english, String chinese) {
        return language == Language.CHINESE && chinese != null && !chinese.isBlank() ? chinese : english;
    }

    /** A recorded time in the offset it was recorded with, to the minute or as finely as it was recorded. */
    public String time(OffsetDateTime at) {
        if (at == null) return "";
        if (at.getNano() != 0) return MICROS.format(at);
        return (at.getSecond() == 0 ? MINUTES : SECONDS).format(at);
    }

    /** A time taken by the house, to the second in the site's zone. */
    public String time(Instant at) {
        return at == null ? "" : SECONDS.format(at.atZone(zone));
    }

    /** This moment, as printed at the foot of a page. */
    public String printedAt() {
        return time(now);
    }

    public String date(LocalDate day) {
        return day == null ? "" : day.toString();
    }

    /** The day it is at the site. */
    public LocalDate today() {
        return now.atZone(zone).toLocalDate();
    }

    /** "3 days left", "due today", "2 days over"; never by colour alone. */
    public String daysLeft(LocalDate due) {
        long days = ChronoUnit.DAYS.between(today(), due);
        if (days == 0) return text("due.today");
        if (days == 1) return text("due.left-one");
        if (days > 0) return text("due.left", days);
        return days == -1 ? text("due.over-one") : text("due.over", -days);
    }

    /** First eight characters: enough to recognise a digest by eye. */
    public String shortDigest(String digest) {
        return digest == null ? "" : digest.substring(0, Math.min(8, digest.length()));
    }

    public String role(Role role) {
        return text("role." + role.containerName());
    }

    /** All roles of the person, as printed in the top bar. */
    public String roles() {
        return String.join(
                text("list.separator"),
                actor.roles().stream().sorted().map(this::role).toList());
    }

    public boolean holds(Role... any) {
        if (actor == null) return false;
        for (var role : any) if (actor.holds(role)) return true;
        return false;
    }

    /** True if the person may open a quality event, as the door of deviations says. */
    public boolean mayOpenDeviation() {
        return holds(
                Role.PRODUCTION_RECORDER,
                Role.PRODUCTION_REVIEWER,
                Role.QC_ANALYST,
                Role.QC_REVIEWER,
                Role.QA_MANAGER,
                Role.QUALIFIED_PERSON_MANUFACTURER,
                Role.QUALIFIED_PERSON_MAH);
    }

    /** True if the person may enter, import and correct records of the kind; regulatory writers keep protocols of trials alone. */
    public boolean mayKeep(RecordKind kind) {
        return holds(Role.PRODUCTION_RECORDER, Role.QC_ANALYST)
                || kind == RecordKind.TRIAL_PROTOCOL && holds(Role.REGULATORY_WRITER);
    }

    /** True if the person may ask others for signatures on a record. */
    public boolean asksForSignatures() {
        return holds(
                Role.PRODUCTION_REVIEWER,
                Role.QC_REVIEWER,
                Role.QA_MANAGER,
                Role.QUALIFIED_PERSON_MANUFACTURER,
                Role.QUALIFIED_PERSON_MAH,
                Role.REGULATORY_WRITER,
                Role.REGULATORY_APPROVER);
    }

    public List<Destination.Group> rail() {
        return Destination.of(actor);
    }

    /** True if this page lies at or below the place and no other of the rail is nearer, so that the rail marks one. */
    public boolean at(Destination place) {
        return below(place)
                && rail().stream()
                        .flatMap(group -> group.places().stream())
                        .noneMatch(other -> other.path().length() > place.path().length() && below(other));
    }

    private boolean below(Destination place) {
        return path.equals(place.path()) || path.startsWith(place.path() + "/");
    }

    /** Where the language switch leads: sets the other language and comes back here. */
    public String languageSwitch() {
        return "/language/" + language.other().suffix() + "?back=" + Addresses.encoded(here());
    }

    /** Where the switch of row heights leads. */
    public String densitySwitch() {
        return "/density/" + (comfortable ? "compact" : "comfortable") + "?back=" + Addresses.encoded(here());
    }

    /** The page of a record number or address, at the cell; null if we have no page for it. */
    public String href(String numberOrAddress) {
        return Addresses.of(numberOrAddress);
    }

    /** This page with its query. */
    public String here() {
        return query == null || query.isEmpty() ? path : path + "?" + query;
    }

    /** {@link #here} as the value of a query parameter. */
    public String hereEncoded() {
        return Addresses.encoded(here());
    }

    /** This page with one query parameter set anew (removed for null) and every other kept. */
    public String with(String parameter, String value) {
        return Addresses.with(path, query, parameter, value);
    }
}
