package org.cellgmp.worklist;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where mail goes out, by the environment of the server, never by a page.
 *
 * @param tls between this house and the mail server; @param base address of this application, for links
 * @param domains to which mail may go; empty for any
 */
public record MailSettings(
        String host, int port, Tls tls, String user, String password, String from, URI base, List<String> domains) {
    /** How the way to the mail server is kept secret. */
    public enum Tls {
        /** The server must offer it, or nothing is sent. */
        STARTTLS,
        IMPLICIT,
        OFF
    }

    public static final MailSettings NONE = new MailSettings(null, 0, Tls.STARTTLS, null, null, null, null, List.of());

    public MailSettings {
        domains = List.copyOf(domains);
    }

    /** False if host, sender or the application's own address is missing or cannot be read: then no mail goes out. */
    public boolean on() {
        return host != null && from != null && base != null;
    }

    /** True if mail may go to the address. */
    public boolean allows(String address) {
        var domain = address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
        return domains.isEmpty() || domains.contains(domain);
    }

    /** @param environment CELLGMP_SMTP_HOST, _PORT, _TLS, _USER, _PASSWORD, CELLGMP_MAIL_FROM, _DOMAINS, CELLGMP_BASE_URL */
    public static MailSettings of(Map<String, String> environment) {
        var tls = tls(environment.get("CELLGMP_SMTP_TLS"));
        var domains = new ArrayList<String>();
        for (var domain : value(environment, "CELLGMP_MAIL_DOMAINS", "").split("[,\\s]+"))
            if (!domain.isEmpty()) domains.add(domain.toLowerCase(Locale.ROOT));
        var from = value(environment, "CELLGMP_MAIL_FROM", null);
        return new MailSettings(
                value(environment, "CELLGMP_SMTP_HOST", null),
                port(environment.get("CELLGMP_SMTP_PORT"), tls == Tls.IMPLICIT ? 465 : 587),
                tls,
                value(environment, "CELLGMP_SMTP_USER", null),
                value(environment, "CELLGMP_SMTP_PASSWORD", null),
                from != null && MailAddress.reads(from) ? from : null,
                base(environment.get("CELLGMP_BASE_URL")),
                domains);
    }

    private static Tls tls(String word) {
        if ("off".equals(word)) return Tls.OFF;
        return "implicit".equals(word) ? Tls.IMPLICIT : Tls.STARTTLS;
    }

    private static int port(String digits, int usual) {
        if (digits == null || !digits.matches("[0-9]{1,5}")) return usual;
        int port = Integer.parseInt(digits);
        return port < 1 || port > 65_535 ? usual : port;
    }

    private static URI base(String address) {
        if (address == null || !address.matches("https?://[A-Za-z0-9.\\[\\]:-]+/?")) return null;
        return URI.create(address.endsWith("/") ? address : address + "/");
    }

    private static String value(Map<String, String> environment, String name, String usual) {
        var value = environment.get(name);
        return value == null || value.isBlank() ? usual : value.strip();
    }
}
