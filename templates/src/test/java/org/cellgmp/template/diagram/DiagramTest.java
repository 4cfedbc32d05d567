package org.cellgmp.template.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiagramTest {
    private static final String LONG =
            "The door of the incubator was left ajar after the second feed because its seal is"
                    + " worn and the latch no longer closes by itself";
    private static final String CHINESE = "培养箱门密封条老化，第二次换液后门未完全关闭，报警被静音（夜班仅一人值守）；未按规程复核";

    private static Map<String, String> branches(boolean chinese) {
        var branches = new LinkedHashMap<String, String>();
        var names = chinese
                ? List.of("人员", "方法", "设备", "物料", "测量", "环境")
                : List.of("People", "Method", "Machine", "Material", "Measurement", "Environment");
        for (int i = 0; i < 6; i++) branches.put("b" + i, names.get(i));
        return branches;
    }

    private static List<Twig> twigs(String text) {
        var why = new Twig(
                "No check of the seal in the maintenance plan", null, Twig.Look.ROOT, true, "root cause", List.of());
        var seal = new Twig(text, null, Twig.Look.CONFIRMED, true, "confirmed", List.of(why));
        return List.of(
                new Twig("Door ajar", "b2", Twig.Look.CONFIRMED, true, "confirmed", List.of(seal)),
                new Twig("Alarm muted", "b0", Twig.Look.PROPOSED, false, "unsupported", List.of()),
                new Twig(text, "b5", Twig.Look.RULED_OUT, true, "ruled out", List.of()),
                new Twig("Probe drifted <b>", "b4", Twig.Look.PROPOSED, false, "unsupported", List.of()));
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void bothPicturesAreWellFormedAndAreLookedAt(boolean chinese) throws Exception {
        var twigs = twigs(chinese ? CHINESE : LONG);
        var effect = chinese ? "培养箱温度 38.1 ℃，超出 36.5–37.5 ℃" : "Incubator at 38.1 °C, outside 36.5 – 37.5 °C";
        for (var drawing : List.of(
                Fishbone.draw("Causes", effect, branches(chinese), twigs), WhyTree.draw("Why", effect, twigs))) {
            var svg = drawing.svg();
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
            assertThat(svg)
                    .contains("unsupported", "stroke-dasharray", "Probe drifted &lt;b&gt;")
                    .doesNotContain("style=", "<script", "href");
            var folder = Files.createDirectories(Path.of("target/diagrams"));
            var name = drawing.title() + (chinese ? "-zh" : "-en");
            Files.writeString(folder.resolve(name + ".svg"), svg);
            var png = Bitmap.png(drawing, 2);
            Files.write(folder.resolve(name + ".png"), png);
            assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(drawing.width() * 2);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {LONG, CHINESE, "x", "Pneumonoultramicroscopicsilicovolcanoconiosis-and-more-of-the-same-word"})
    void noLineIsWiderThanItsRoom(String text) {
        for (double room = 60; room < 400; room += 17) {
            var lines = Wrapping.lines(text, 13, room, 1000);
            for (var line : lines) assertThat(Wrapping.width(line, 13)).as(line).isLessThanOrEqualTo(room);
            assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        }
    }

    @Test
    void aLineNeverBeginsWithAMarkThatEndsSomething() {
        for (double room = 40; room < 400; room += 13)
            for (var line : Wrapping.lines(CHINESE, 13, room, 1000))
                if (room >= 80) assertThat("，。；）").doesNotContain(line.substring(0, 1));
    }

    @Test
    void whatIsTooLongEndsInAnEllipsis() {
        var lines = Wrapping.lines(LONG.repeat(5), 13, 120, 3);
        assertThat(lines).hasSize(3);
        assertThat(lines.get(2)).endsWith("…");
        assertThat(Wrapping.width(lines.get(2), 13)).isLessThanOrEqualTo(120);
    }

    @Test
    void aSpreadHasANumberedSpotForEachFigureAndCountsThemAll() {
        var spots = new ArrayList<FigureLine.Spot>();
        for (int i = 0; i < 100; i++) spots.add(new FigureLine.Spot(Math.sin(i), i == 7));
        var drawing = SpreadPlot.draw("Spread", "x", spots, List.of(new FigureLine.Level(2, "limit 2", false)));
        var discs =
                drawing.shapes().stream().filter(Shape.Disc.class::isInstance).toList();
        assertThat(discs).hasSize(100);
        assertThat(discs.stream().filter(disc -> ((Shape.Disc) disc).radius() == 5))
                .hasSize(1);
        var words = drawing.shapes().stream()
                .filter(Shape.Words.class::isInstance)
                .map(Shape.Words.class::cast)
                .toList();
        int counted = words.stream()
                .filter(word -> !word.middle() && word.text().matches("[0-9]+"))
                .mapToInt(word -> Integer.parseInt(word.text()))
                .sum();
        assertThat(counted).isEqualTo(100);
        assertThat(words.stream().filter(Shape.Words::middle)).hasSizeLessThanOrEqualTo(30);
        for (var shape : drawing.shapes())
            if (shape instanceof Shape.Disc disc) {
                assertThat(disc.y()).isBetween(0d, (double) drawing.height());
                assertThat(disc.x()).isBetween(0d, (double) drawing.width());
            }
        var same = SpreadPlot.draw("Spread", "x", spots.subList(0, 1), List.of());
        assertThat(same.svg()).doesNotContain("NaN").contains("<circle");
    }

    @Test
    void aTrendHasAMarkForEachFigureAndStaysInsideThePicture() {
        var series = new ArrayList<TrendPlot.Series>();
        for (int lot = 0; lot < TrendPlot.MOST_SERIES; lot++) {
            var spots = new ArrayList<TrendPlot.Spot>();
            for (int i = 0; i < 12; i++)
                spots.add(new TrendPlot.Spot(i * 30, 1e8 * Math.cos(lot + i), lot * 12 + i + 1, i == 7));
            series.add(new TrendPlot.Series(LONG, spots));
        }
        var drawing = TrendPlot.draw(
                "Trend",
                "x",
                series,
                List.of(new FigureLine.Level(2e8, "limit 2E8", false)),
                List.of(new TrendPlot.Age(0, "0 mo"), new TrendPlot.Age(30, "1 mo")),
                List.of(new TrendPlot.Age(730, "shelf life 24 mo / \u6709\u6548\u671f 24 mo")));
        long discs =
                drawing.shapes().stream().filter(Shape.Disc.class::isInstance).count();
        assertThat(discs).isEqualTo(2 * (12 + 1));
        long areas =
                drawing.shapes().stream().filter(Shape.Area.class::isInstance).count();
        assertThat(areas).isEqualTo(2 * (12 + 1));
        for (var shape : drawing.shapes())
            if (shape instanceof Shape.Words words) {
                double wide = Wrapping.width(words.text(), words.size());
                double left = words.middle() ? words.x() - wide / 2 : words.x();
                assertThat(left).as(words.text()).isNotNegative();
                assertThat(left + wide).as(words.text()).isLessThanOrEqualTo(drawing.width());
                assertThat(words.y()).isBetween(words.size() - 2, (double) drawing.height());
            }
        var one = TrendPlot.draw(
                "Trend",
                "x",
                List.of(new TrendPlot.Series("a", List.of(series.get(0).spots().get(0)))),
                List.of(),
                List.of(),
                List.of());
        assertThat(one.svg()).doesNotContain("NaN", "Infinity").contains("<circle");
    }

    @Test
    void nothingStandsOutsideThePicture() {
        var many = new ArrayList<Twig>();
        for (int i = 0; i < 40; i++) many.addAll(twigs(i % 2 == 0 ? LONG : CHINESE));
        for (var drawing : List.of(
                Fishbone.draw("Causes", LONG, branches(false), many),
                WhyTree.draw("Why", LONG, many),
                Fishbone.draw("Causes", "x", branches(true), List.of()),
                WhyTree.draw("Why", "x", List.of())))
            for (var shape : drawing.shapes()) {
                if (shape instanceof Shape.Words words) {
                    double left =
                            words.middle() ? words.x() - Wrapping.width(words.text(), words.size()) / 2 : words.x();
                    assertThat(left).isGreaterThanOrEqualTo(0);
                    assertThat(words.y()).isBetween(words.size(), (double) drawing.height());
                } else if (shape instanceof Shape.Line line) {
                    assertThat(Math.min(line.y1(), line.y2())).isNotNegative();
                    assertThat(Math.max(line.y1(), line.y2())).isLessThanOrEqualTo(drawing.height());
                    assertThat(Math.max(line.x1(), line.x2())).isLessThanOrEqualTo(drawing.width());
                }
            }
    }
}
