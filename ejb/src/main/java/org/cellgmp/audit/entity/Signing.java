package org.cellgmp.audit.entity;

import jakarta.persistence.Embeddable;
import java.io.Serializable;
import java.util.Objects;

/** That an event tells of a signature on a record or on one of its versions: what changes after it changes something signed. */
@Embeddable
public class Signing implements Serializable {
    private static final long serialVersionUID = 1L;

    private String record;
    private String signature;

    protected Signing() {}

    public Signing(String record, String signature) {
        this.record = record;
        this.signature = signature;
    }

    public String record() {
        return record;
    }

    public String signature() {
        return signature;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signing signing && record.equals(signing.record) && signature.equals(signing.signature);
    }

    @Override
    public int hashCode() {
        return Objects.hash(record, signature);
    }
}
