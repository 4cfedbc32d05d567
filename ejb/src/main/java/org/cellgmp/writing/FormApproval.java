package org.cellgmp.writing;

/** @param digest of the edition that the person looked at; @param account and @param password the two components of the signature */
public record FormApproval(int version, String digest, String reason, String account, String password) {
    @Override
    public String toString() {
        return "FormApproval[" + version + ", " + digest + ", " + account + "]";
    }
}
