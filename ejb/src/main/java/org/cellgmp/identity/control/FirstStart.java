package org.cellgmp.identity.control;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import org.cellgmp.ground.Actor;
import org.cellgmp.ground.CurrentCall;
import org.cellgmp.ground.Refusal;
import org.cellgmp.ground.Role;

/**
 * The first start: one account per role with a generated password. The passwords go into a file that only its owner may
 * read, one line each of role, account and password with tabs between; the launcher prints and deletes it.
 */
@Stateless
@PermitAll // called at start-up
public class FirstStart {
    /** Name of the file in the folder named by the system property {@code cellgmp.home}. */
    public static final String FILE = "first-accounts.txt";

    @Inject
    AccountBook book;

    @Inject
    AccountKeeping keeping;

    /** Written before the accounts are committed: passwords that nobody can read would lock everybody out. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void openIfEmpty() {
        if (!book.empty()) return;
        try {
            write(CurrentCall.workFor(Actor.SYSTEM, this::open));
        } catch (RuntimeException broken) {
            throw broken;
        } catch (Exception broken) {
            throw new IllegalStateException("the first accounts cannot be opened", broken);
        }
    }

    private List<String> open() throws Refusal {
        var lines = new ArrayList<String>();
        for (var role : Role.values()) {
            var name = role.containerName();
            var password = Secrets.password();
            keeping.open(name, printed(role), EnumSet.of(role), PasswordHash.of(password), false, "first start");
            keeping.certify(
                    name); // of an invented person: whoever is to sign for real acknowledges it for the own account
            lines.add(name + "\t" + name + "\t" + password);
        }
        return lines;
    }

    /** Obviously no person's name: whoever is to sign for real gets an account of the own. */
    private static String printed(Role role) {
        var words = role.containerName()
                .replace('-', ' ')
                .replace("qa", "QA")
                .replace("qc", "QC")
                .replace("mah", "MAH");
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1) + " (first account)";
    }

    private static void write(List<String> lines) throws IOException {
        var home = Path.of(System.getProperty("cellgmp.home", "."));
        Files.createDirectories(home);
        var draft = home.resolve(FILE + ".part");
        Files.deleteIfExists(draft);
        if (home.getFileSystem().supportedFileAttributeViews().contains("posix"))
            Files.createFile(draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        else Files.createFile(draft);
        try {
            Files.write(draft, lines, StandardCharsets.UTF_8);
            Files.move(draft, home.resolve(FILE), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException broken) {
            Files.deleteIfExists(draft);
            throw new UncheckedIOException(broken);
        }
    }
}
