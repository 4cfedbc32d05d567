package org.cellgmp.review.control;

import java.util.List;
import java.util.Set;
import org.cellgmp.audit.Act;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.Person;
import org.cellgmp.review.Reviewed;
import org.cellgmp.review.entity.ReviewAsk;

/** Who may be asked, may read, may remark. */
public final class Asking {
    private Asking() {}

    public static boolean mayRead(Reviewed thing, Actor who) {
        return !thing.onlySubmissions() || who.equals(Actor.SYSTEM) || who.holds(Role.INSPECTOR) || reads(who.roles());
    }

    private static boolean reads(Set<Role> roles) {
        return roles.stream().anyMatch(Reviewed.SUBMISSIONS::contains);
    }

    /** @throws Refusal naming why this person cannot be asked about it */
    public static Person person(List<Person> working, String account, Reviewed thing, List<ReviewAsk> asks)
            throws Refusal {
        var person = working.stream()
                .filter(one -> one.account().equals(account))
                .findFirst()
                .orElseThrow(() -> unreadable("review.no-such-person", String.valueOf(account)));
        if (account.equals(thing.writer())) throw unreadable("review.own-work", account);
        if (thing.onlySubmissions() && !reads(person.roles())) throw unreadable("review.cannot-read", account);
        for (var ask : asks)
            if (ask.open() && account.equals(ask.account()) && ask.sha256().equals(thing.sha256()))
                throw new Refusal(Refusal.Reason.CONFLICT, "review.asked-already", account);
        return person;
    }

    /** @throws Refusal naming why this role cannot be asked about it */
    public static void mustBeAskable(Role role, Reviewed thing, List<ReviewAsk> asks) throws Refusal {
        if (role == Role.ADMINISTRATOR || role == Role.INSPECTOR || thing.onlySubmissions() && !reads(Set.of(role)))
            throw unreadable("review.cannot-read", role.name());
        for (var ask : asks)
            if (ask.open() && role == ask.role() && ask.sha256().equals(thing.sha256()))
                throw new Refusal(Refusal.Reason.CONFLICT, "review.asked-already", role.name());
    }

    /** Who was asked about any edition, and who writes, approves or answers for the quality of submissions. */
    public static boolean mayComment(Actor who, List<ReviewAsk> asks) {
        return who.holds(Role.REGULATORY_WRITER)
                || who.holds(Role.REGULATORY_APPROVER)
                || who.holds(Role.QA_MANAGER)
                || asks.stream().anyMatch(ask -> ask.of(who));
    }

    /** An act of the review of a thing, told of the record that it belongs to. */
    public static Act act(String act, Reviewed thing) {
        return Act.of(act, thing.about())
                .with("review", thing.name())
                .with("edition", thing.edition())
                .with("sha256", thing.sha256());
    }

    private static Refusal unreadable(String code, String argument) {
        return new Refusal(Refusal.Reason.UNREADABLE, code, argument);
    }
}
