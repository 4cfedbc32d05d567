package org.cellgmp.genealogy.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.cellgmp.containment.Ingredient;
import org.cellgmp.containment.Provenance;

/** Tells containment every lot that went into a batch, however many steps away, so that a hold far up reaches it. */
@ApplicationScoped
public class Ancestry implements Provenance {
    @Inject
    Kinship kinship;

    @Override
    public Collection<Ingredient> wentInto(String batch) {
        return kinship.sources(List.of(batch)).stream()
                .filter(source -> !source.former())
                .map(source -> new Ingredient(source.lot().code(), source.lot().lot(), source.number()))
                .toList();
    }
}
