package org.cellgmp.ground;

import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where roles count. A role that is not named counts everywhere; one that is, at any of its places and nowhere else.
 *
 * @param places by role; no role without a place
 */
public record Limits(Map<Role, Set<Place>> places) {
    /** Every role counts everywhere. */
    public static final Limits NONE = new Limits(Map.of());

    public Limits {
        var kept = new EnumMap<Role, Set<Place>>(Role.class);
        places.forEach((role, limits) -> {
            if (!limits.isEmpty()) kept.put(role, java.util.Collections.unmodifiableSet(new LinkedHashSet<>(limits)));
        });
        places = java.util.Collections.unmodifiableMap(kept);
    }

    public boolean none() {
        return places.isEmpty();
    }

    /** Empty for a role that counts everywhere. */
    public Set<Place> of(Role role) {
        return places.getOrDefault(role, Set.of());
    }

    /** True if the role counts for a thing that belongs to all these places; of none is known where: only if it counts everywhere. */
    public boolean allow(Role role, Collection<Place> thing) {
        var limits = of(role);
        return limits.isEmpty()
                || !thing.isEmpty()
                        && thing.stream().allMatch(one -> limits.stream().anyMatch(limit -> limit.covers(one)));
    }

    /** With other places for a role; none for everywhere. */
    public Limits with(Role role, Set<Place> now) {
        var changed = new EnumMap<Role, Set<Place>>(Role.class);
        changed.putAll(places);
        changed.put(role, now);
        return new Limits(changed);
    }

    /** Only of these roles. */
    public Limits ofRoles(Set<Role> roles) {
        var kept = new EnumMap<Role, Set<Place>>(Role.class);
        places.forEach((role, limits) -> {
            if (roles.contains(role)) kept.put(role, limits);
        });
        return new Limits(kept);
    }

    /**
     * Of somebody who holds roles in two ways: a role counts wherever it counts in one of them.
     *
     * @param held in the first way, limited as this says; @param others in the second way, limited as {@code their} says
     */
    public Limits joined(Set<Role> held, Set<Role> others, Limits their) {
        var all = new EnumMap<Role, Set<Place>>(Role.class);
        var roles = EnumSet.noneOf(Role.class);
        roles.addAll(held);
        roles.addAll(others);
        for (var role : roles) {
            boolean everywhere = held.contains(role) && of(role).isEmpty()
                    || others.contains(role) && their.of(role).isEmpty();
            if (everywhere) continue;
            var both = new LinkedHashSet<Place>();
            if (held.contains(role)) both.addAll(of(role));
            if (others.contains(role)) both.addAll(their.of(role));
            all.put(role, both);
        }
        return new Limits(all);
    }

    /** One line for each place: role, product and site with tabulators between them. */
    public String text() {
        return places.entrySet().stream()
                .flatMap(limit -> limit.getValue().stream()
                        .map(place -> limit.getKey().containerName() + "\t" + place.product() + "\t" + place.site()))
                .collect(Collectors.joining("\n"));
    }

    /** @param text as {@link #text} writes it; null for none */
    public static Limits of(String text) {
        var read = new EnumMap<Role, Set<Place>>(Role.class);
        if (text != null && !text.isEmpty())
            for (var line : text.split("\n")) {
                var parts = line.split("\t", -1);
                read.computeIfAbsent(Role.ofContainerName(parts[0]), role -> new LinkedHashSet<>())
                        .add(new Place(parts[1], parts[2]));
            }
        return new Limits(read);
    }
}
