package org.cellgmp.qualification;

/** A self-check with all it saw. @param rulebookInUse SHA-256 of the rulebook that judges now */
public record SelfCheckView(SelfCheckRow row, SelfCheckProtocol protocol, String rulebookInUse) {
    public boolean ofRulebookInUse() {
        return row.rulebook().equals(rulebookInUse);
    }
}
