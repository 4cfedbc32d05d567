package org.cellgmp.disposition.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.cellgmp.disposition.SupplyRequest;

/** What a supply out of specification stands on, as it was signed. Written once. */
@Entity
@Table(name = "disposition_supply")
public class Supply {
    @Id
    @Column(name = "disposition_number")
    private String disposition;

    private String physician;
    private String request;
    private String risks;

    protected Supply() {}

    public Supply(String disposition, SupplyRequest asked) {
        this.disposition = disposition;
        physician = asked.physician();
        request = asked.request();
        risks = asked.risks();
    }
}
