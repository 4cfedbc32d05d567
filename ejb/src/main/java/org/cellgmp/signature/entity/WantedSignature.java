package org.cellgmp.signature.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.cellgmp.ground.Role;
import org.cellgmp.signature.SigningPlace;

/** A place of an order: what is wanted, and the signature once it was given. */
@Embeddable
public class WantedSignature {
    @Column(nullable = false)
    private String meaning;

    @Column(nullable = false)
    private String roles;

    private String signature;

    protected WantedSignature() {}

    WantedSignature(SigningPlace place, String signature) {
        meaning = place.meaning();
        roles = line(place.roles());
        this.signature = signature;
    }

    SigningPlace place() {
        return new SigningPlace(
                meaning,
                Arrays.stream(roles.strip().split(" "))
                        .map(Role::ofContainerName)
                        .collect(Collectors.toSet()));
    }

    String signature() {
        return signature;
    }

    /** Names with a blank between them and at both ends, so that each can be looked for whole. */
    static String line(Set<Role> roles) {
        return roles.stream().map(Role::containerName).sorted().collect(Collectors.joining(" ", " ", " "));
    }
}
