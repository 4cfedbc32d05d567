package org.cellgmp.worklist.control;

import jakarta.activation.DataHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Properties;
import org.cellgmp.ground.HouseClock;
import org.cellgmp.worklist.MailAddress;
import org.cellgmp.worklist.MailSettings;

/** Hands letters to the mail server that the environment names. Nobody who fills in a page can name another one. */
@ApplicationScoped
public class PostOffice {
    /** A mail server that does not answer for so long is not waited for, in milliseconds. */
    private static final String PATIENCE = "15000";

    private static final String UTF_8 = "UTF-8";

    /** That it was not sent. @see #lasting */
    public static final class NotSent extends Exception {
        private static final long serialVersionUID = 1L;
        private final boolean lasting;

        NotSent(String why, boolean lasting, Exception cause) {
            super(why, cause);
            this.lasting = lasting;
        }

        /** True if the server refused the address for good. */
        public boolean lasting() {
            return lasting;
        }
    }

    public MailSettings settings() {
        return MailSettings.of(System.getenv());
    }

    /** @param subject without line ends; @param html the same as the text, for programs that show it */
    public void send(String to, String subject, String text, String html) throws NotSent {
        var settings = settings();
        if (!settings.on()) throw new NotSent("mail is not configured", false, null);
        if (!MailAddress.reads(to) || !settings.allows(to)) throw new NotSent("address is not allowed", true, null);
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        // The mail library finds its parts by the loader of the thread, which knows this application only.
        thread.setContextClassLoader(Session.class.getClassLoader());
        try {
            deliver(settings, to, subject.replaceAll("\\p{Cntrl}", " "), text, html);
        } catch (MessagingException | RuntimeException failed) {
            throw new NotSent(why(failed), refused(failed), failed);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private static void deliver(MailSettings settings, String to, String subject, String text, String html)
            throws MessagingException {
        var session = Session.getInstance(properties(settings));
        var message = new MimeMessage(session);
        message.setFrom(new InternetAddress(settings.from(), true));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(to, true));
        message.setSubject(subject, UTF_8);
        message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(HouseClock.nowAtSite()));
        // RFC 3834: nobody's absence notice answers this.
        message.setHeader("Auto-Submitted", "auto-generated");
        var both = new MimeMultipart("alternative");
        both.addBodyPart(part(text, "text/plain; charset=UTF-8"));
        both.addBodyPart(part(html, "text/html; charset=UTF-8"));
        message.setDataHandler(whole(both));
        message.saveChanges();
        try (var transport = session.getTransport("smtp")) {
            transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
            transport.sendMessage(message, message.getAllRecipients());
        }
    }

    private static MimeBodyPart part(String text, String type) throws MessagingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(text.getBytes(StandardCharsets.UTF_8), type)));
        return part;
    }

    /** Writes the parts by itself: the library would look for a class to do so in files that threads of the server do not see. */
    private static DataHandler whole(MimeMultipart parts) {
        return new DataHandler(parts, parts.getContentType()) {
            @Override
            public void writeTo(OutputStream out) throws IOException {
                try {
                    parts.writeTo(out);
                } catch (MessagingException failed) {
                    throw new IOException(failed);
                }
            }
        };
    }

    static Properties properties(MailSettings settings) {
        var properties = new Properties();
        properties.setProperty("mail.smtp.auth", Boolean.toString(settings.user() != null));
        properties.setProperty("mail.smtp.connectiontimeout", PATIENCE);
        properties.setProperty("mail.smtp.timeout", PATIENCE);
        properties.setProperty("mail.smtp.writetimeout", PATIENCE);
        properties.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        boolean start = settings.tls() == MailSettings.Tls.STARTTLS;
        properties.setProperty("mail.smtp.starttls.enable", Boolean.toString(start));
        properties.setProperty("mail.smtp.starttls.required", Boolean.toString(start));
        properties.setProperty("mail.smtp.ssl.enable", Boolean.toString(settings.tls() == MailSettings.Tls.IMPLICIT));
        return properties;
    }

    private static boolean refused(Exception failed) {
        return failed instanceof SendFailedException sending
                && sending.getInvalidAddresses() != null
                && sending.getInvalidAddresses().length > 0;
    }

    private static String why(Exception failed) {
        var cause = failed.getCause() == null
                ? ""
                : " (" + failed.getCause().getClass().getSimpleName() + ")";
        return failed.getClass().getSimpleName() + cause + ": " + failed.getMessage();
    }
}
