import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.cellgmp.backup.CannotRestore;
import org.cellgmp.backup.boundary.Restore;
import org.cellgmp.schema.Migration;
import org.wildfly.core.launcher.Launcher;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/**
 * Starts the server in the foreground: migrates the database as its owner, starts WildFly under the application's account,
 * waits until the application answers, prints where it is, and stops it when this process is told to end.
 *
 * <p>Run from source by {@code mvn -Prun}; ear/docs/decisions/0002 says why it is this way. System properties:
 * {@code cellgmp.home} the folder of everything that must outlive the process, {@code cellgmp.port} (HTTP; HTTPS and
 * management lie 363 and 1910 above it), {@code jboss.home} the unpacked server. Argument: the archive to deploy.
 * With {@code cellgmp.prepare=true} it only prepares the database; with {@code cellgmp.task} {@code copy} or {@code restore} it writes the
 * backup {@code cellgmp.backup}, or puts it into an empty folder or database. Environment: see README.
 */
public final class Launch {
    /**
     * WRITE_DELAY=0, or a kill loses commits that were acknowledged. H2 takes it from the address of whoever opens the file
     * and forgets what the owner set before; that an account without rights over the database may not set it is then the
     * "unknown setting" to ignore.
     */
    private static final String H2_SETTINGS = ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0;IGNORE_UNKNOWN_SETTINGS=TRUE";

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Path home =
            Path.of(System.getProperty("cellgmp.home")).toAbsolutePath().normalize();
    private final Path base = home.resolve("work/server");
    private final Path log = home.resolve("log");
    private final Path jboss = Path.of(System.getProperty("jboss.home"));
    private final int port = Integer.getInteger("cellgmp.port", 8080);
    private final String bind = or("CELLGMP_BIND", "127.0.0.1");

    /** @param args the archive */
    public static void main(String[] args) throws Exception {
        try {
            System.exit(new Launch().run(Path.of(args[0])));
        } catch (CannotStart e) {
            System.err.println("CellGMP cannot go on: " + e.getMessage());
            System.exit(1);
        }
    }

    private int run(Path archive) throws Exception {
        var began = Instant.now();
        makeFolders();
        try (var channel = FileChannel.open(
                        home.resolve("work/launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            if (lock == null) {
                throw new CannotStart("another server is already using " + home);
            }
            var keys = new Keys(home.resolve("keys/server.properties"));
            var database = database(keys);
            var task = System.getProperty("cellgmp.task", "");
            if (!task.isEmpty()) {
                return task.equals("copy") ? copy(database) : restore(database);
            }
            if (Files.exists(home.resolve(Restore.UNFINISHED))) {
                throw new CannotStart(
                        "a restore into " + home + " did not come to its end; empty the folder and restore again");
            }
            migrate(database);
            if (Boolean.getBoolean("cellgmp.prepare")) {
                return 0;
            }
            freePort(port);
            var server = start(archive, database, keys);
            stopWith(server);
            awaitDeployed(server, archive);
            announce(Duration.between(began, Instant.now()));
            return server.waitFor();
        }
    }

    // --- backup and restore

    private static Path named(String property) {
        var name = System.getProperty(property, "");
        return name.isEmpty() ? null : Path.of(name).toAbsolutePath().normalize();
    }

    private int copy(Migration.Target database) throws Exception {
        var file = named("cellgmp.backup");
        if (file == null) {
            var moment = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss")
                    .withZone(ZoneOffset.UTC)
                    .format(Instant.now());
            file = home.resolve("backups").resolve("cellgmp-" + moment + "Z.zip");
        }
        if (database.url().startsWith("jdbc:h2:") && !Files.exists(home.resolve("db/cellgmp.mv.db"))) {
            throw new CannotStart("there is no database in " + home + ", so there is nothing to copy");
        }
        Restore.copy(database, home, file, System.out);
        return 0;
    }

    private int restore(Migration.Target database) throws Exception {
        var file = named("cellgmp.backup");
        if (file == null) {
            throw new CannotStart("name the backup with -Dcellgmp.backup=FILE");
        }
        var keys = named("cellgmp.keys");
        if (keys == null && Files.exists(Restore.keysBeside(file))) {
            keys = Restore.keysBeside(file);
        }
        java.util.logging.Logger.getLogger("org.flywaydb").setLevel(java.util.logging.Level.WARNING);
        try {
            return Restore.from(file, keys, database, home, System.out).passed() ? 0 : 1;
        } catch (CannotRestore refused) {
            throw new CannotStart(refused.getMessage());
        }
    }

    private void makeFolders() throws IOException {
        for (var folder : List.of("db", "files", "keys", "standards", "work", "log")) {
            Files.createDirectories(home.resolve(folder));
        }
        ownerOnly(home, "rwx------");
    }

    private static void ownerOnly(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
        }
    }

    // --- database

    private Migration.Target database(Keys keys) {
        var url = System.getenv("CELLGMP_DB_URL");
        if (url == null || url.isBlank()) {
            return new Migration.Target(
                    "jdbc:h2:file:" + home.resolve("db/cellgmp") + H2_SETTINGS,
                    "cellgmp_owner",
                    keys.get("database.owner.password"),
                    "cellgmp_app",
                    or("CELLGMP_DB_PASSWORD", keys.get("database.application.password")));
        }
        var user = required("CELLGMP_DB_USER");
        var password = required("CELLGMP_DB_PASSWORD");
        var owner = or("CELLGMP_DB_OWNER", user);
        if (owner.equals(user)) {
            System.err.println("Note: CELLGMP_DB_OWNER is not set, so the application owns its tables; only triggers"
                    + " protect the trail and the signatures. See README.");
        }
        return new Migration.Target(url, owner, or("CELLGMP_DB_OWNER_PASSWORD", password), user, password);
    }

    private void migrate(Migration.Target target) {
        java.util.logging.Logger.getLogger("org.flywaydb").setLevel(java.util.logging.Level.WARNING);
        try {
            var applied = Migration.run(target);
            if (applied > 0) {
                System.out.println("Database: " + applied + " migrations applied.");
            }
        } catch (java.sql.SQLException e) {
            throw new CannotStart("the database does not answer as expected: " + e.getMessage());
        } catch (org.flywaydb.core.api.FlywayException e) {
            throw new CannotStart("the database was made by another version of CellGMP: " + e.getMessage());
        }
    }

    // --- server

    private static void freePort(int port) {
        try (var probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new CannotStart("port " + port + " is in use; choose another with -Dcellgmp.port=NNNN");
        }
    }

    private Process start(Path archive, Migration.Target database, Keys keys) throws IOException {
        var configuration = base.resolve("configuration");
        var deployments = base.resolve("deployments");
        emptied(configuration);
        emptied(deployments);
        emptied(base.resolve("tmp"));
        try (var files = Files.list(jboss.resolve("standalone/configuration"))) {
            for (var file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                Files.copy(file, configuration.resolve(file.getFileName()));
            }
        }
        Files.copy(archive, deployments.resolve("cellgmp.ear"));
        var command = StandaloneCommandBuilder.of(jboss)
                .setBaseDirectory(base)
                .setServerConfiguration("cellgmp.xml")
                .addJavaOptions("-Xms256m", "-Xmx1536m", "-XX:+UseG1GC", "-Djava.awt.headless=true");
        for (var option : or("CELLGMP_JAVA_OPTS", "").split("\\s+")) {
            if (!option.isEmpty()) {
                command.addJavaOption(option);
            }
        }
        command.setLogDirectory(log);
        command.addServerArguments(
                "-b=" + bind,
                "-Dcellgmp.home=" + home,
                "-Dcellgmp.port=" + port,
                "-Djboss.http.port=" + port,
                "-Djboss.https.port=" + (port + 363),
                "-Djboss.management.http.port=" + (port + 1910));
        // Through the environment and not the command line, which every user of the machine can read.
        var environment = new LinkedHashMap<String, String>();
        environment.put("CELLGMP_DB_DRIVER", database.url().startsWith("jdbc:h2:") ? "h2" : "postgresql");
        environment.put("CELLGMP_DB_URL", database.url());
        environment.put("CELLGMP_DB_USER", database.application());
        environment.put("CELLGMP_DB_PASSWORD", database.applicationPassword());
        environment.put("CELLGMP_DB_OWNER", "");
        environment.put("CELLGMP_DB_OWNER_PASSWORD", "");
        environment.put("CELLGMP_HTTPS_PASSWORD", keys.get("https.password"));
        System.out.println("Starting CellGMP; its log is " + log.resolve("server.log"));
        return Launcher.of(command)
                .addEnvironmentVariables(environment)
                .setRedirectErrorStream(true)
                .redirectOutput(log.resolve("console.log"))
                .launch();
    }

    private static void emptied(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var all = Files.walk(folder)) {
                for (var path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
        Files.createDirectories(folder);
    }

    private static void stopWith(Process server) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            server.destroy();
            try {
                if (!server.waitFor(60, TimeUnit.SECONDS)) {
                    server.destroyForcibly().waitFor();
                }
            } catch (InterruptedException e) {
                server.destroyForcibly();
            }
        }));
        // Maven killed without a chance to tell us: do not leave a server that nobody sees.
        ProcessHandle.current().parent().ifPresent(parent -> parent.onExit().thenRun(() -> System.exit(0)));
    }

    private void awaitDeployed(Process server, Path archive) throws IOException, InterruptedException {
        var deployments = base.resolve("deployments");
        var until = Instant.now().plus(PATIENCE);
        while (!Files.exists(deployments.resolve("cellgmp.ear.deployed"))) {
            var failed = Files.exists(deployments.resolve("cellgmp.ear.failed"));
            if (failed || !server.isAlive() || Instant.now().isAfter(until)) {
                throw new CannotStart(
                        (failed ? "the archive was not deployed" : "the server ended or did not get ready")
                                + "; the end of " + log.resolve("console.log") + ":\n"
                                + tail(log.resolve("console.log")));
            }
            server.waitFor(200, TimeUnit.MILLISECONDS);
        }
    }

    private static String tail(Path file) throws IOException {
        var lines = Files.readAllLines(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        var errors = lines.stream()
                .filter(line -> line.contains(" ERROR ") || line.contains("Caused by"))
                .toList();
        return String.join("\n", errors.subList(0, Math.min(errors.size(), 20)));
    }

    private void announce(Duration took) throws IOException {
        System.out.printf(
                "%nCellGMP is ready (%.1f s): http://localhost:%d/   (https on %d)%n",
                took.toMillis() / 1000.0, port, port + 363);
        var accounts = home.resolve("first-accounts.txt");
        if (Files.exists(accounts)) {
            System.out.println("First start: one account per role. These passwords are shown once; write them down.");
            for (var line : Files.readAllLines(accounts)) {
                var parts = line.split("\t");
                System.out.printf("  %-32s %-32s %s%n", (Object[]) parts);
            }
            Files.delete(accounts);
        }
        System.out.println("Data: " + home + "   Stop: Ctrl-C");
        System.out.flush();
    }

    private static String or(String variable, String otherwise) {
        var value = System.getenv(variable);
        return value == null || value.isBlank() ? otherwise : value;
    }

    private static String required(String variable) {
        var value = or(variable, "");
        if (value.isEmpty()) {
            throw new CannotStart("CELLGMP_DB_URL is set, so " + variable + " must be set too");
        }
        return value;
    }

    /** Passwords that this installation made for itself at first start, readable by its owner only. */
    private record Keys(Path file, Properties kept) {
        Keys(Path file) throws IOException {
            this(file, new Properties());
            if (Files.exists(file)) {
                try (var in = Files.newBufferedReader(file)) {
                    kept.load(in);
                }
            }
        }

        String get(String name) {
            return (String) kept.computeIfAbsent(
                    name,
                    key -> make(
                            () -> {
                                var bytes = new byte[24];
                                new SecureRandom().nextBytes(bytes);
                                return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
                            },
                            name));
        }

        private String make(Supplier<String> secret, String name) {
            var value = secret.get();
            var next = new Properties();
            next.putAll(kept);
            next.put(name, value);
            try {
                var draft = Files.createTempFile(file.getParent(), "server", ".properties");
                ownerOnly(draft, "rw-------");
                try (var out = Files.newBufferedWriter(draft)) {
                    next.store(out, "Made at first start. Lost, the database cannot be opened.");
                }
                Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return value;
        }
    }

    /** A reason an operator can act on. */
    private static final class CannotStart extends RuntimeException {
        private static final long serialVersionUID = 1;

        CannotStart(String message) {
            super(message);
        }
    }
}
