package org.cellgmp.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.cellgmp.identity.PolicyView;
import org.cellgmp.identity.SitePolicy;
import org.hibernate.annotations.Immutable;

/** The site's policy as it was set at one time. Written once; the latest holds. */
@Entity
@Immutable
@Table(name = "identity_policy")
public class PolicyVersion {
    @Id
    private int version;

    private int shortest;

    @Column(name = "ageing_days")
    private int ageingDays;

    private int remembered;

    @Column(name = "idle_minutes")
    private int idleMinutes;

    @Column(name = "signing_minutes")
    private int signingMinutes;

    @Column(name = "lock_after")
    private int lockAfter;

    @Enumerated(EnumType.STRING)
    @Column(name = "code_to_sign_in", columnDefinition = "varchar(20)")
    private SitePolicy.Demand codeToSignIn;

    @Enumerated(EnumType.STRING)
    @Column(name = "code_to_sign", columnDefinition = "varchar(20)")
    private SitePolicy.Demand codeToSign;

    @Column(name = "set_by")
    private String setBy;

    @Column(name = "set_at")
    private Instant setAt;

    private String reason;

    protected PolicyVersion() {}

    public PolicyVersion(int version, SitePolicy policy, String setBy, Instant setAt, String reason) {
        this.version = version;
        shortest = policy.shortest();
        ageingDays = policy.ageingDays();
        remembered = policy.remembered();
        idleMinutes = policy.idleMinutes();
        signingMinutes = policy.signingMinutes();
        lockAfter = policy.lockAfter();
        codeToSignIn = policy.codeToSignIn();
        codeToSign = policy.codeToSign();
        this.setBy = setBy;
        this.setAt = setAt;
        this.reason = reason;
    }

    public PolicyView view() {
        var policy = new SitePolicy(
                shortest, ageingDays, remembered, idleMinutes, signingMinutes, lockAfter, codeToSignIn, codeToSign);
        return new PolicyView(version, policy, setBy, setAt, reason);
    }
}
