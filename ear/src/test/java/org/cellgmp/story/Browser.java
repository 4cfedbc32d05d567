package org.cellgmp.story;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * Headless Chromium on the pages of a server. One window serves all stories of a run and forgets its cookies between
 * them; a second one has JavaScript switched off.
 */
public final class Browser {
    private static final Path SCREENSHOTS = Path.of("target", "screenshots");
    private static final Path DOWNLOADS =
            Path.of("target", "downloads-" + Server.PROCESS).toAbsolutePath();
    /** Axe looks at each element of a page; long lists take it long on a busy machine. */
    private static final int AXE_SECONDS = 180;

    private static ChromeDriver scripted;
    private static ChromeDriver plain;

    private final Server server;
    private final ChromeDriver driver;
    private final boolean script;

    private Browser(Server server, ChromeDriver driver, boolean script) {
        this.server = server;
        this.driver = driver;
        this.script = script;
        letRun(script);
        driver.manage().deleteAllCookies();
        driver.manage().window().setSize(new Dimension(1440, 1000));
    }

    /** As most people have it. Reported as not run where Chromium or its driver is missing. */
    public static synchronized Browser open(Server server) {
        if (scripted == null) {
            scripted = chromium();
        }
        return new Browser(server, scripted, true);
    }

    /** With JavaScript switched off: every page must still do its work. */
    public static synchronized Browser openWithoutScript(Server server) {
        if (plain == null) {
            plain = chromium();
        }
        return new Browser(server, plain, false);
    }

    /** As {@link #open}, for a page that needs no server and is opened from the disk. */
    public static synchronized Browser openAlone() {
        return open(null);
    }

    private static ChromeDriver chromium() {
        var chromium = NotRun.needs("chromium", "chromium-browser", "google-chrome");
        var chromedriver = NotRun.needs("chromedriver");
        var options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--lang=en");
        options.setExperimentalOption(
                "prefs",
                Map.of(
                        "download.default_directory",
                        DOWNLOADS.toString(),
                        "plugins.always_open_pdf_externally",
                        true,
                        "credentials_enable_service",
                        false,
                        "profile.password_manager_leak_detection",
                        false,
                        "intl.accept_languages",
                        "en"));
        var service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .build();
        var driver = new ChromeDriver(service, options);
        driver.manage().timeouts().pageLoadTimeout(Duration.ofMinutes(3));
        driver.manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
        Runtime.getRuntime().addShutdownHook(new Thread(driver::quit));
        return driver;
    }

    /** @param path with its leading slash */
    public Browser go(String path) {
        driver.get(server.address() + path);
        return this;
    }

    public Browser signIn(String role) {
        var account = server.account(role);
        go("/sign-in").fill("account", account.name()).fill("password", account.password());
        return submit(find("input[name=password]"));
    }

    public Browser signOut() {
        driver.manage().deleteAllCookies();
        return this;
    }

    /** In the language of the page's switch, {@code en} or {@code zh}. */
    public Browser inLanguage(String tag) {
        if (!find("html").getAttribute("lang").startsWith(tag)) {
            leave(() -> click("a.language"));
        }
        return this;
    }

    /** Does what leads to another page, and waits until the page left is gone; at most half a minute, for some forms stay. */
    private Browser leave(Runnable act) {
        var left = find("html");
        act.run();
        try {
            // Chromium has words of its own for what is on its way out and not yet gone.
            patience().ignoring(WebDriverException.class).until(ExpectedConditions.stalenessOf(left));
        } catch (TimeoutException stayed) {
            // A download, or a form that the browser itself holds back: what follows says whether that is right.
            return this;
        }
        return this;
    }

    /** Half a minute, for a busy machine; looks often, for most of what is waited for is there at once. */
    private WebDriverWait patience() {
        return new WebDriverWait(driver, Duration.ofSeconds(30), Duration.ofMillis(50));
    }

    /** Waits up to half a minute for a page whose address holds the text. */
    public Browser at(String part) {
        patience().until(ExpectedConditions.urlContains(part));
        return this;
    }

    /** The first element that fits the CSS selector, waited for up to half a minute. */
    public WebElement find(String css) {
        return patience().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(css)));
    }

    public List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    public Browser fill(String name, String value) {
        var field = find("[name='" + name + "']");
        switch (field.getTagName()) {
            case "select" ->
                field.findElement(By.cssSelector("option[value='" + value + "']"))
                        .click();
            case "input" -> {
                if (List.of("radio", "checkbox").contains(field.getAttribute("type"))) {
                    find("[name='" + name + "'][value='" + value + "']").click();
                } else {
                    field.clear();
                    field.sendKeys(value);
                }
            }
            default -> {
                field.clear();
                field.sendKeys(value);
            }
        }
        return this;
    }

    public Browser choose(String name, Path file) {
        find("input[type=file][name='" + name + "']")
                .sendKeys(file.toAbsolutePath().toString());
        return this;
    }

    /** Clicks the first that fits; a link or button leads to another page, and that is waited for. */
    public Browser click(String css) {
        var clicked = find(css);
        if (List.of("a", "button").contains(clicked.getTagName())) return leave(clicked::click);
        clicked.click();
        return this;
    }

    /** Follows the first link or button with this visible text. */
    public Browser press(String text) {
        var quoted = "'" + text.replace("'", "") + "'";
        return leave(() -> driver.findElement(By.xpath("//main//a[normalize-space()=" + quoted
                        + "] | //main//button[normalize-space()=" + quoted + "]"))
                .click());
    }

    /** Sends the form that the element stands in, by its first submit button. */
    public Browser submit(WebElement inside) {
        return leave(() -> inside.findElement(By.xpath("ancestor::form"))
                .findElement(By.cssSelector("button:not([type=button]), input[type=submit]"))
                .click());
    }

    public String text() {
        return find("body").getText();
    }

    public String title() {
        return driver.getTitle();
    }

    /** Of the page shown, without the server's address. */
    public String path() {
        var url = driver.getCurrentUrl();
        return server != null && url.startsWith(server.address().toString())
                ? url.substring(server.address().toString().length())
                : url;
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** The whole page as a picture in target/screenshots. */
    public Browser screenshot(String name) {
        var height = driver.findElement(By.tagName("html")).getRect().getHeight();
        var size = driver.manage().window().getSize();
        driver.manage().window().setSize(new Dimension(size.getWidth(), Math.min(Math.max(height, 600) + 140, 6000)));
        try {
            Files.createDirectories(SCREENSHOTS);
            Files.write(SCREENSHOTS.resolve(name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            driver.manage().window().setSize(size);
        }
        return this;
    }

    /** As on a phone or a bench tablet. @param width in CSS pixels */
    public Browser width(int width) {
        driver.manage().window().setSize(new Dimension(width, 1000));
        return this;
    }

    /** Whether scripts of the page run; a page that was loaded without them does not run them later. */
    private void letRun(boolean scripts) {
        driver.executeCdpCommand("Emulation.setScriptExecutionDisabled", Map.of("value", !scripts));
    }

    /** No violation that axe-core knows, WCAG 2 A and AA; otherwise says which and where. */
    public Browser accessible() {
        // axe is a script itself.
        letRun(true);
        var found = new AxeBuilder().setTimeout(AXE_SECONDS).analyze(driver);
        letRun(script);
        assertThat(found.isErrored()).as(found.getErrorMessage()).isFalse();
        assertThat(found.getViolations().stream()
                        .map(each -> each.getId() + ": " + each.getHelp() + " "
                                + each.getNodes().stream()
                                        .limit(5)
                                        .map(node -> node.getHtml())
                                        .toList())
                        .toList())
                .as("accessibility of %s", path())
                .isEmpty();
        return this;
    }

    /** The only file downloaded since the call of {@link #forgetDownloads}, waited for up to 60 seconds. */
    public Path download() throws IOException, InterruptedException {
        for (var i = 0; i < 300; i++) {
            if (Files.isDirectory(DOWNLOADS)) {
                try (var files = Files.list(DOWNLOADS)) {
                    var done = files.toList();
                    if (done.size() == 1 && !done.get(0).toString().endsWith(".crdownload")) {
                        return done.get(0);
                    }
                }
            }
            Thread.sleep(200);
        }
        throw new AssertionError("nothing was downloaded");
    }

    public Browser forgetDownloads() throws IOException {
        if (Files.isDirectory(DOWNLOADS)) {
            try (var files = Files.list(DOWNLOADS)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
        }
        return this;
    }
}
