package org.cellgmp.criterion;

/** Whose criteria a sequence is judged by. */
public enum Authority {
    /** NMPA Center for Drug Evaluation: eCTD validation standard V1.1. */
    CN("CN", "cn-cde-ectd-validation"),
    /** FDA: specifications for eCTD validation criteria, version 3.2.2. */
    US("FDA", "us-fda-ectd-validation"),
    /** EMA and national agencies: eCTD validation criteria 8.2. */
    EU("EU", "eu-ectd-validation");

    private final String shown;
    private final String register;

    Authority(String shown, String register) {
        this.shown = shown;
        this.register = register;
    }

    /** Before the number of a criterion. */
    public String shown() {
        return shown;
    }

    /** Folder of the guideline in the rulebook. */
    public String register() {
        return register;
    }
}
