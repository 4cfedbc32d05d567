package org.cellgmp.story;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * The server as a user starts it: by the launcher, from the archive that ships, on a home folder of its own. One serves
 * all stories of a test process; a story that stops or kills its server starts another for itself.
 *
 * <p>With {@code -Dcellgmp.story.address=http://localhost:8080 -Dcellgmp.story.accounts=FILE} (lines of role, account and
 * password between tabs) the stories run against a server that is already there. It must be fresh for each run: the stories
 * release batches of the demonstration site, print its labels and register its subjects, all of which is done once.
 */
public final class Server implements AutoCloseable {
    private static final Pattern ACCOUNT = Pattern.compile("  ([a-z-]+)\\s+(\\S+)\\s+(\\S+)");
    /** In a value of the environment: the address of the server that is started. */
    public static final String HERE = "{address}";

    /** Which of the test processes that run side by side this is, from 1. */
    static final int PROCESS = Integer.getInteger("cellgmp.story.server", 1);

    private static final int PORTS = 100;
    private static final int FIRST_PORT = 18080 + (PROCESS - 1) * PORTS;

    private static Server shared;

    private final URI address;
    private final Path home;
    private final Process launcher;
    private final Map<String, Account> accounts;
    private final List<String> said;
    private final String[] environment;

    /** Who may sign in, as printed at first start. @param role as the container knows it, e.g. {@code qa-manager} */
    public record Account(String role, String name, String password) {}

    private Server(
            URI address,
            Path home,
            Process launcher,
            Map<String, Account> accounts,
            List<String> said,
            String... environment) {
        this.address = address;
        this.home = home;
        this.launcher = launcher;
        this.accounts = accounts;
        this.said = said;
        this.environment = environment;
    }

    /** The server of this process, started at first use and stopped when the tests are over. */
    public static synchronized Server running() {
        if (shared == null) {
            var there = System.getProperty("cellgmp.story.address");
            shared = there == null || there.isBlank()
                    ? start(emptied(Path.of("target", "story-home-" + PROCESS)))
                    : at(URI.create(there));
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    private static Path emptied(Path folder) {
        try {
            if (Files.exists(folder)) {
                try (var all = Files.walk(folder)) {
                    for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
            return folder;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Server at(URI address) {
        var accounts = new TreeMap<String, Account>();
        try {
            for (var line : Files.readAllLines(Path.of(System.getProperty("cellgmp.story.accounts")))) {
                var parts = line.split("\t");
                accounts.put(parts[0], new Account(parts[0], parts[1], parts[2]));
            }
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the accounts of the server at " + address, e);
        }
        return new Server(address, null, null, accounts, List.of());
    }

    /** What the launcher says when it does something else than to start a server, and ends. @param properties with -D */
    public static List<String> task(Path home, String... properties) {
        try {
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add("-Dcellgmp.home=" + home.toAbsolutePath());
            command.add("-Djboss.home=" + System.getProperty("jboss.home"));
            command.addAll(List.of(properties));
            command.addAll(List.of(
                    "-cp", System.getProperty("cellgmp.classpath"), System.getProperty("cellgmp.launcher"), "none"));
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new ArrayList<>(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
            said.add("ended with " + process.waitFor());
            return said;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Starts one on this home and waits until it is ready; accounts are empty unless it is the first start there. */
    public static Server start(Path home, String... environment) {
        try {
            var port = freePort();
            var command = List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Dcellgmp.home=" + home.toAbsolutePath(),
                    "-Dcellgmp.port=" + port,
                    "-Djboss.home=" + System.getProperty("jboss.home"),
                    "-cp",
                    System.getProperty("cellgmp.classpath"),
                    System.getProperty("cellgmp.launcher"),
                    System.getProperty("cellgmp.archive"));
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            for (var i = 0; i < environment.length; i += 2) {
                builder.environment().put(environment[i], environment[i + 1].replace(HERE, "http://localhost:" + port));
            }
            var process = builder.start();
            var said = new ArrayList<String>();
            var accounts = new TreeMap<String, Account>();
            var out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
            for (var line = out.readLine(); line != null; line = out.readLine()) {
                said.add(line);
                var account = ACCOUNT.matcher(line);
                if (account.matches()) {
                    accounts.put(account.group(1), new Account(account.group(1), account.group(2), account.group(3)));
                }
                if (line.startsWith("Data: ")) {
                    return new Server(
                            URI.create("http://localhost:" + port), home, process, accounts, said, environment);
                }
            }
            throw new IllegalStateException("the server did not start:\n" + String.join("\n", said));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Another start on the same home. Accounts are printed at the first only, so this one knows them from here. */
    public Server again() {
        var next = start(home, environment);
        if (!next.accounts.isEmpty()) {
            throw new IllegalStateException("accounts were made again on " + home);
        }
        next.accounts.putAll(accounts);
        return next;
    }

    /** A port whose companions for HTTPS and management are free as well. */
    private static int freePort() throws IOException {
        for (var port = FIRST_PORT; port < FIRST_PORT + PORTS; port++) {
            try (var http = new ServerSocket(port);
                    var https = new ServerSocket(port + 363);
                    var management = new ServerSocket(port + 1910)) {
                return http.getLocalPort();
            } catch (IOException e) {
                continue;
            }
        }
        throw new IOException("no free port of the " + PORTS + " from " + FIRST_PORT);
    }

    /** Without a slash at the end, e.g. {@code http://localhost:18080}. */
    public URI address() {
        return address;
    }

    /** Null when the server was already there. */
    public Path home() {
        return home;
    }

    /** What the launcher printed up to being ready. */
    public List<String> said() {
        return List.copyOf(said);
    }

    public Map<String, Account> accounts() {
        return accounts;
    }

    /** The account made for the role at first start. */
    public Account account(String role) {
        var account = accounts.get(role);
        if (account == null) {
            throw new IllegalStateException("no account was printed for " + role + ", only for " + accounts.keySet());
        }
        return account;
    }

    /** Kills the server's own process as a power cut would, and then its launcher. */
    public void kill() {
        var processes = launcher.descendants().toList();
        launcher.destroyForcibly();
        processes.forEach(ProcessHandle::destroyForcibly);
        launcher.onExit().join();
        processes.forEach(each -> each.onExit().join());
    }

    /** Stops it as Ctrl-C does. */
    @Override
    public void close() {
        if (launcher != null && launcher.isAlive()) {
            launcher.destroy();
            try {
                if (!launcher.waitFor(90, TimeUnit.SECONDS)) {
                    kill();
                }
            } catch (InterruptedException e) {
                kill();
            }
        }
    }
}
