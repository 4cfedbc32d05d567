package org.cellgmp.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Refusal.Reason;
import org.cellgmp.identity.ProviderSettings;
import org.cellgmp.web.identity.Provider.Answer;
import org.cellgmp.web.identity.Provider.Asked;
import org.cellgmp.web.identity.Provider.Verified;

/** Single sign-on by the site's OpenID provider, if the environment names one ({@link ProviderSettings}), and what a session knows of it. */
@ApplicationScoped
public class SingleSignOn {
    /** Where the provider sends people back to, and where after signing out; both registered with it. */
    static final String BACK = "/sign-in/single/back";

    private static final String OUT = "/sign-in";

    private static final Logger LOG = Logger.getLogger(SingleSignOn.class.getName());
    private static final String ASKED = "org.cellgmp.single.asked";
    private static final String CODE = "org.cellgmp.single.code";
    private static final String TOKEN = "org.cellgmp.single.token";

    private final ProviderSettings settings;
    private final Optional<Provider> provider;

    public SingleSignOn() {
        this(ProviderSettings.of(System.getenv()));
    }

    SingleSignOn(ProviderSettings settings) {
        this.settings = settings;
        provider = settings.on() ? Optional.of(new Provider(settings)) : Optional.empty();
    }

    /** Whoever runs the server is told at once what is missing; people sign in by password meanwhile. */
    void tell(@Observes @Initialized(ApplicationScoped.class) Object start) {
        if (!settings.faults().isEmpty())
            LOG.log(Level.WARNING, "no single sign-on: {0}", String.join("; ", settings.faults()));
        else if (settings.on()) LOG.log(Level.INFO, "single sign-on by {0}", settings.issuer());
    }

    public boolean configured() {
        return provider.isPresent();
    }

    /** Of the provider; empty without one. */
    public Optional<String> issuer() {
        return provider.map(one -> settings.issuer());
    }

    /** Where the person goes. @throws Refusal NOT_FOUND without a provider; BLOCKED if it does not answer */
    URI begin(HttpServletRequest request, String next) throws Refusal {
        var asked = Provider.ask(settings.base() + BACK, next);
        var address = known().address(asked);
        request.getSession(true).setAttribute(ASKED, asked);
        return address;
    }

    /** One answer for each question, whatever becomes of it; what answers another question leaves ours open. */
    private static Asked asked(HttpServletRequest request, String state) {
        var session = request.getSession(false);
        var asked = session == null ? null : (Asked) session.getAttribute(ASKED);
        if (asked == null || !asked.state().equals(state)) return null;
        session.removeAttribute(ASKED);
        return asked;
    }

    /** Whom the provider vouches for in its answer, and where the person wanted to go. */
    Came verify(HttpServletRequest request, Answer answer) throws Refusal {
        var known = known();
        var asked = asked(request, answer.state());
        return new Came(known.verify(asked, answer), asked == null ? null : asked.next());
    }

    /** @param next null for no place in particular */
    record Came(Verified verified, String next) implements java.io.Serializable {}

    /** The person came, and a one-time code is still wanted. */
    static void wait(HttpServletRequest request, Came came) {
        request.getSession(true).setAttribute(CODE, came);
    }

    /** True if somebody is waited for to give a one-time code. */
    static boolean waits(HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(CODE) != null;
    }

    /** Who is waited for to give a one-time code. @throws Refusal if nobody is */
    Came waiting(HttpServletRequest request) throws Refusal {
        known();
        return Optional.ofNullable(request.getSession(false))
                .map(session -> (Came) session.getAttribute(CODE))
                .orElseThrow(() -> new Refusal(Reason.NOT_ALLOWED, Provider.NOT_ASKED, "code"));
    }

    /** The session goes back to the provider when it ends. */
    static void remember(HttpServletRequest request, Verified verified) {
        request.getSession().setAttribute(TOKEN, verified.token());
    }

    /** Where the provider's session of this person is ended; empty for a person who came by password. */
    Optional<URI> goodbye(HttpServletRequest request) {
        var session = request.getSession(false);
        var token = session == null ? null : (String) session.getAttribute(TOKEN);
        return token == null ? Optional.empty() : provider.flatMap(one -> one.goodbye(token, settings.base() + OUT));
    }

    private Provider known() throws Refusal {
        return provider.orElseThrow(() -> new Refusal(Reason.NOT_FOUND, "identity.no-provider"));
    }
}
