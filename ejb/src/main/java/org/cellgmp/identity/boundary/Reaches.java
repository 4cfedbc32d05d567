package org.cellgmp.identity.boundary;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cellgmp.audit.boundary.SharedWork;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.Place;
import org.cellgmp.ground.Role;
import org.cellgmp.identity.About;
import org.cellgmp.identity.Bearing;
import org.cellgmp.identity.Standpoint;

/**
 * Where things belong, and how far a person's roles reach. A thing belongs to the places of all that it is about, however
 * many steps away: an event to those of its batches, a CAPA to those of its events.
 */
@Stateless
@PermitAll // says nothing about a thing but where it belongs, and to code of the house only
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Reaches {
    /** A change comes from a CAPA, that from an event, that from a test, that tells its batch. */
    private static final int MOST_STEPS = 6;

    private static final int AT_ONCE = 500;

    @Any
    @Inject
    Instance<Bearing> bearings;

    @Inject
    SharedWork shared;

    /** How the person faces the things of these numbers. */
    public Standpoint at(Actor who, Collection<String> numbers) {
        var facing = facing(who, numbers);
        if (facing.limits().none()) return new Standpoint(facing, facing, List.of());
        var places = new HashSet<Place>();
        var of = places(numbers);
        for (var number : numbers) {
            var its = of.getOrDefault(number, Set.of());
            if (its.isEmpty()) places.add(new Place("", ""));
            places.addAll(its);
        }
        return new Standpoint(facing, facing.at(places), places);
    }

    /** As {@link #at(Actor, Collection)}, of one thing. */
    public Standpoint at(Actor who, String number) {
        return at(who, List.of(number));
    }

    /** The person, reminded of whose work on these things counts as the own. */
    public Actor facing(Actor who, Collection<String> numbers) {
        var others = shared.with(who.id(), numbers);
        return others.isEmpty() ? who : who.sharing(others);
    }

    /** Those of the numbers that one of the roles, as the person holds them, reaches. */
    public Set<String> within(Actor who, Set<Role> roles, Collection<String> numbers) {
        var held = roles.stream().filter(who::holds).toList();
        if (held.stream().anyMatch(role -> who.limits().of(role).isEmpty())) return Set.copyOf(numbers);
        var places = places(numbers);
        var within = new HashSet<String>();
        for (var number : numbers)
            if (held.stream().anyMatch(role -> who.limits().allow(role, places.getOrDefault(number, Set.of()))))
                within.add(number);
        return within;
    }

    /** The places of each; one that is not kept is absent. */
    public Map<String, Set<Place>> places(Collection<String> numbers) {
        var places = new HashMap<String, Set<Place>>();
        origins(numbers).forEach((number, origins) -> {
            var its = new HashSet<Place>();
            origins.values().forEach(its::addAll);
            places.put(number, its);
        });
        return places;
    }

    /** The things that each is about in the end, which name their places themselves, with those; one that is not kept is absent. */
    public Map<String, Map<String, Set<Place>>> origins(Collection<String> numbers) {
        var known = new HashMap<String, About>();
        Collection<String> unread = new HashSet<>(numbers);
        for (int step = 0; step < MOST_STEPS && !unread.isEmpty(); step++) {
            var found = about(unread);
            known.putAll(found);
            var next = new HashSet<String>();
            for (var about : found.values()) next.addAll(about.numbers());
            next.removeAll(known.keySet());
            unread = next;
        }
        var origins = new HashMap<String, Map<String, Set<Place>>>();
        for (var number : numbers)
            if (known.containsKey(number)) {
                var its = new HashMap<String, Set<Place>>();
                collect(number, known, new HashSet<>(), its);
                origins.put(number, its);
            }
        return origins;
    }

    private Map<String, About> about(Collection<String> numbers) {
        var found = new HashMap<String, About>();
        for (var bearing : bearings) {
            var prefixes = bearing.prefixes();
            var own = new ArrayList<>(numbers.stream()
                    .filter(number -> number.length() > 2 && prefixes.contains(number.substring(0, 2)))
                    .toList());
            for (int from = 0; from < own.size(); from += AT_ONCE)
                found.putAll(bearing.about(own.subList(from, Math.min(from + AT_ONCE, own.size()))));
        }
        return found;
    }

    private static void collect(
            String number, Map<String, About> known, Set<String> seen, Map<String, Set<Place>> origins) {
        var about = known.get(number);
        if (about == null || !seen.add(number)) return;
        if (!about.places().isEmpty()) origins.put(number, about.places());
        for (var other : about.numbers()) collect(other, known, seen, origins);
    }
}
