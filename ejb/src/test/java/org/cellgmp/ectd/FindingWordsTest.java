package org.cellgmp.ectd;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class FindingWordsTest {
    private static Properties read(String name) throws Exception {
        var read = new Properties();
        try (var in = new InputStreamReader(FindingWords.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            read.load(in);
        }
        return read;
    }

    @Test
    void everyFindingIsSaidInBothLanguagesWithItsRemedy() throws Exception {
        var codes = read("criteria.properties").stringPropertyNames();
        var all = new TreeSet<>(codes);
        all.addAll(toldByRules());
        assertThat(all).allMatch(FindingWords::knows);
        var said = new TreeSet<String>();
        for (var key : read("finding_en.properties").stringPropertyNames()) said.add(key.replaceAll("\\.remedy$", ""));
        assertThat(said).isEqualTo(all);
    }

    private static TreeSet<String> toldByRules() throws Exception {
        var told = new TreeSet<String>();
        var code = Pattern.compile("breaches\\.tell\\(\"[^\"]+\", \"([^\"]+)\"");
        try (var files = Files.walk(Path.of("../rules/src/main/resources/criterion"))) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".drl")).toList())
                code.matcher(Files.readString(file)).results().forEach(found -> told.add(found.group(1)));
        }
        return told;
    }

    @Test
    void bothLanguagesNameTheSameThings() throws Exception {
        var english = read("finding_en.properties");
        var chinese = read("finding_zh.properties");
        for (var key : english.stringPropertyNames())
            assertThat(places(chinese.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key)));
    }

    private static TreeSet<String> places(String pattern) {
        var places = new TreeSet<String>();
        var matcher = Pattern.compile("\\{[0-9]}").matcher(pattern);
        while (matcher.find()) places.add(matcher.group());
        return places;
    }
}
