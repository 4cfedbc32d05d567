package org.cellgmp.audit.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.entity.StandIn;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.HouseClock;

/** Keeps with each act of a deputy in whose place it was done. */
@ApplicationScoped
public class StandIns {
    /** Forms have a name and no number, e.g. manufacturers/v2; all editions are one work. Longest name kept: 32 characters. */
    private static final Pattern FORM = Pattern.compile("([a-z][a-z-]{1,31})/v\\d+(?:#.*)?", Pattern.DOTALL);

    @PersistenceContext(unitName = "cellgmp")
    EntityManager entities;

    public StandIns() {}

    /** Without a container. */
    StandIns(EntityManager entities) {
        this.entities = entities;
    }

    /** Of an act that changed or signed something; reading and printing is nobody's work. */
    void write(Act act, Actor actor) {
        if (actor.deputising().isEmpty()) return;
        if (act.changes().isEmpty() && !act.details().containsKey("signature")) return;
        var numbers = new TreeSet<String>();
        add(act.about(), numbers);
        for (var change : act.changes()) add(change.address(), numbers);
        var at = HouseClock.now();
        for (var number : numbers)
            for (var giver : new TreeSet<>(actor.deputising().keySet()))
                entities.persist(new StandIn(number, actor.id(), giver, at));
    }

    private static void add(String address, Set<String> numbers) {
        var number = Traces.named(address);
        if (number.isPresent()) numbers.add(number.get());
        else if (address != null) {
            var form = FORM.matcher(address);
            if (form.matches()) numbers.add(form.group(1));
        }
    }

    public Set<String> with(String account, Collection<String> numbers) {
        if (numbers.isEmpty()) return Set.of();
        var others = new HashSet<String>();
        for (var row : entities.createQuery(
                        "select distinct s.person, s.stoodFor from StandIn s"
                                + " where s.number in :numbers and (s.person = :account or s.stoodFor = :account)",
                        Object[].class)
                .setParameter("numbers", Set.copyOf(numbers))
                .setParameter("account", account)
                .getResultList()) {
            others.add((String) row[0]);
            others.add((String) row[1]);
        }
        others.remove(account);
        return others;
    }
}
