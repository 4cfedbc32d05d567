package org.cellgmp.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Limits;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.AccountView;

/**
 * One person's way in. Opened by an administrator with a generated password, which the person replaces; locked for a while
 * after wrong passwords; closed when the person leaves and perhaps opened again. Never removed, and its name never reused.
 */
@Entity
@Table(name = "identity_account")
public class Account {
    @Id
    private String name;

    @Column(name = "printed_name")
    private String printedName;

    private String roles;
    private String password;

    @Column(name = "password_by_other")
    private boolean passwordByOther;

    @Column(name = "password_since")
    private Instant passwordSince;

    private boolean active;
    private int generation;

    @Column(name = "certified_at")
    private Instant certifiedAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    private String limits;
    private String invitation;

    @Embedded
    private Attempts attempts = new Attempts();

    protected Account() {}

    /** @param passwordHash as made by PasswordHash; @param byOther true if somebody else knows the password */
    public Account(
            String name, String printedName, Set<Role> roles, String passwordHash, boolean byOther, Instant now) {
        this.name = name;
        this.printedName = printedName;
        active = true;
        openedAt = now;
        hold(roles);
        takePassword(passwordHash, byOther, now);
    }

    public String name() {
        return name;
    }

    public String passwordHash() {
        return password;
    }

    /** Neither closed nor past its end. */
    public boolean active() {
        return active && !over(HouseClock.now());
    }

    /** Not closed yet, though its end is past. */
    public boolean over(Instant now) {
        return active && endsAt != null && !now.isBefore(endsAt);
    }

    public boolean locked(Instant now) {
        return attempts().locked(now);
    }

    public AccountView view() {
        return new AccountView(
                name,
                printedName,
                roles(),
                active(),
                attempts().lockedUntil(),
                passwordByOther,
                passwordSince,
                generation,
                certifiedAt,
                limits(),
                endsAt,
                invitation);
    }

    public Actor actor() {
        return new Actor(name, printedName, roles()).limitedTo(limits());
    }

    /** Of the roles that are held. */
    public final Limits limits() {
        return Limits.of(limits).ofRoles(roles());
    }

    public final void limit(Limits where) {
        limits = where.none() ? null : where.text();
    }

    /** @param at from when on it is over; null for no end */
    public void end(Instant at) {
        endsAt = at;
    }

    /** For as long as an inspection lasts, and for nothing else. @param inspection its number */
    public void invite(String inspection, Instant until) {
        invitation = inspection;
        endsAt = until;
    }

    public final Set<Role> roles() {
        var held = EnumSet.noneOf(Role.class);
        if (!roles.isEmpty())
            Arrays.stream(roles.split(" ")).map(Role::ofContainerName).forEach(held::add);
        return held;
    }

    public final void hold(Set<Role> now) {
        roles = now.stream().map(Role::containerName).sorted().collect(Collectors.joining(" "));
        limit(limits());
    }

    public void printAs(String name) {
        printedName = name;
    }

    /** Sessions from before end. */
    public final void takePassword(String hash, boolean byOther, Instant now) {
        password = hash;
        passwordByOther = byOther;
        passwordSince = now;
        generation++;
    }

    /** The person took the electronic signature for the own; once, and it stays so. */
    public void certify(Instant now) {
        if (certifiedAt == null) certifiedAt = now;
    }

    /** @param most wrong ones that lock; @return true if this wrong password locks the account */
    public boolean wrongPassword(Instant now, int most) {
        if (attempts == null) attempts = new Attempts();
        return attempts.wrong(now, most);
    }

    public void unlock() {
        if (attempts != null) attempts.forget();
    }

    /** All that are open now. */
    public void endSessions() {
        generation++;
    }

    /** Sessions end at once. */
    public void close() {
        active = false;
        generation++;
    }

    /** An end that is past goes with it. */
    public void reopen() {
        active = true;
        if (endsAt != null && !HouseClock.now().isBefore(endsAt)) endsAt = null;
    }

    private Attempts attempts() {
        return attempts == null ? new Attempts() : attempts;
    }
}
