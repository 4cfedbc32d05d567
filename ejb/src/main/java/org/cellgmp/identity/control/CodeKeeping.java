package org.cellgmp.identity.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.cellgmp.audit.Act;
import org.cellgmp.audit.boundary.Trail;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Refusal.Reason;
import org.cellgmp.identity.CodeEnrolment;
import org.cellgmp.identity.entity.Codes;

/** Sets one-time codes up and takes them away, each with its event. In the caller's transaction. */
@ApplicationScoped
public class CodeKeeping {
    /** Recovery codes that are handed out when codes come into force. */
    public static final int RECOVERY = 8;

    @Inject
    CodeLedger ledger;

    @Inject
    CodeKey key;

    @Inject
    Trail trail;

    /** A new secret, in force once a code of it was given. @throws Refusal CONFLICT if codes are in force */
    public CodeEnrolment begin(String account) throws Refusal {
        if (ledger.find(account).isEmpty()) ledger.add(begun(new Codes(account)));
        else {
            var codes = ledger.hold(account).orElseThrow();
            if (codes.inForce()) throw new Refusal(Reason.CONFLICT, "identity.codes-in-force");
            begun(codes);
        }
        trail.append(Act.of("identity.codes-begun", AccountKeeping.about(account)));
        return enrolment(account).orElseThrow();
    }

    private static Codes begun(Codes codes) {
        codes.begin(Secrets.password(), HouseClock.now());
        return codes;
    }

    /** What was begun and is not confirmed yet. */
    public java.util.Optional<CodeEnrolment> enrolment(String account) {
        return ledger.find(account).filter(codes -> !codes.inForce()).map(codes -> {
            var secret = OneTimeCode.base32(key.secret(account, codes.salt()));
            var uri = "otpauth://totp/CellGMP:" + account + "?secret=" + secret
                    + "&issuer=CellGMP&algorithm=SHA1&digits=6&period=" + OneTimeCode.STEP;
            var drawn = QuickResponse.of(uri);
            return new CodeEnrolment(secret, uri, QuickResponse.path(drawn), drawn.getWidth());
        });
    }

    /** @return the recovery codes, shown once; @throws Refusal if nothing was begun or the code is wrong */
    public List<String> confirm(String account, String code) throws Refusal {
        var codes = ledger.hold(account)
                .filter(begun -> !begun.inForce())
                .orElseThrow(() -> new Refusal(Reason.CONFLICT, "identity.codes-not-begun"));
        var step = OneTimeCode.step(key.secret(account, codes.salt()), code, HouseClock.now(), 0);
        if (step.isEmpty()) throw new Refusal(Reason.NOT_ALLOWED, "identity.code-wrong");
        var recovery = new ArrayList<String>();
        for (int i = 0; i < RECOVERY; i++) recovery.add(Secrets.password().substring(0, 11));
        codes.confirm(
                step.getAsLong(), recovery.stream().map(CodeLedger::digest).toList(), HouseClock.now());
        trail.append(Act.of("identity.codes-set-up", AccountKeeping.about(account)));
        return recovery;
    }

    /** @param reason null when the person does it; @throws Refusal CONFLICT if none are in force */
    public void remove(String account, String reason) throws Refusal {
        var codes = ledger.hold(account)
                .filter(Codes::inForce)
                .orElseThrow(() -> new Refusal(Reason.CONFLICT, "identity.codes-none"));
        codes.remove();
        trail.append(
                Act.of("identity.codes-removed", AccountKeeping.about(account)).because(reason));
    }
}
