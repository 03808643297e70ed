// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.tail;

import static org.assertj.core.api.Assertions.assertThat;

import io.tradewind.quant.distribution.StudentT;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.quant.tail.ColdStartRisk.Assessed;
import io.tradewind.quant.tail.ColdStartRisk.Settings;
import io.tradewind.quant.tail.ColdStartRisk.Transition;
import io.tradewind.quant.tail.Holding.AssetClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Draws docs/quant/images/cold-start-var.svg. What the picture should be is left in target/cold-start-var.svg. */
class ColdStartPlotTest {
    private static final int DAYS = 120;
    private static final double HIGHEST = 1_100;
    private static final double LEFT = 64;
    private static final double TOP = 62;
    private static final double WIDTH = 560;
    private static final double HEIGHT = 230;
    private static final List<Holding> HELD = List.of(new Holding(AssetClass.CRYPTO, 10_000));

    @Test
    void shouldKeepThePictureUpToDate() throws IOException {
        Files.createDirectories(Path.of("target"));
        Files.writeString(Path.of("target/cold-start-var.svg"), picture());
        assertThat(Path.of("../docs/quant/images/cold-start-var.svg"))
                .as("docs/quant/images/cold-start-var.svg; copy quant/target/cold-start-var.svg over it")
                .hasContent(picture());
    }

    private static String picture() {
        StringBuilder svg = new StringBuilder();
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 780 350\" font-family=\"sans-serif\""
                + " font-size=\"12\" fill=\"#333\">\n");
        svg.append("<rect width=\"780\" height=\"350\" fill=\"#fff\"/>\n");
        text(
                svg,
                LEFT,
                22,
                "start",
                "font-size=\"15\" font-weight=\"bold\"",
                "One-day value at risk (99 %) of 10,000 in crypto");
        text(svg, LEFT, 42, "start", "fill=\"#666\"", "returns: Student t, 5 degrees of freedom, 2.5 % a day, seed 7");
        axes(svg);
        Assessed[] weighted = days(Transition.WEIGHTED);
        Assessed[] prudent = days(Transition.PRUDENT);
        curve(svg, weighted, 0, Assessed::fallback, "#999", "stroke-dasharray=\"2 3\"", "fallback, z × 4 %");
        curve(svg, weighted, 2, Assessed::history, "#b8860b", "stroke-dasharray=\"6 3\"", "history alone");
        curve(svg, prudent, 0, Assessed::valueAtRisk, "#c0392b", "stroke-opacity=\"0.55\"", "prudent");
        curve(svg, weighted, 0, Assessed::valueAtRisk, "#1f5fa8", "", "weighted");
        legend(svg);
        return svg.append("</svg>\n").toString();
    }

    private static Assessed[] days(Transition transition) {
        StudentT law = StudentT.unitVariance(5);
        Xoshiro256 random = new Xoshiro256(7);
        double[] returns = new double[DAYS];
        Arrays.setAll(returns, i -> 0.025 * law.quantile(random.nextDouble() * 0.9999 + 5e-5));
        ColdStartRisk risk = new ColdStartRisk(new Settings(true, 60, transition, 0.1));
        Assessed[] days = new Assessed[DAYS + 1];
        Arrays.setAll(days, day -> (Assessed) risk.assess(HELD, Arrays.copyOf(returns, day), 0.99));
        return days;
    }

    private static void axes(StringBuilder svg) {
        for (int money = 0; money <= 1_000; money += 200) {
            line(svg, LEFT, y(money), LEFT + WIDTH, y(money), money == 0 ? "#333" : "#e3e3e3");
            text(svg, LEFT - 8, y(money) + 4, "end", "", String.valueOf(money));
        }
        for (int day = 0; day <= DAYS; day += 20) {
            line(svg, x(day), y(0), x(day), y(0) + 4, "#333");
            text(svg, x(day), y(0) + 18, "middle", "", String.valueOf(day));
        }
        line(svg, x(60), TOP, x(60), y(0), "#bbb");
        text(svg, x(30), TOP + 12, "middle", "fill=\"#666\"", "weighted is labelled transition");
        text(svg, x(90), TOP + 12, "middle", "fill=\"#666\"", "then gaussian");
        text(svg, LEFT + WIDTH / 2, y(0) + 38, "middle", "", "days of history");
    }

    private static void legend(StringBuilder svg) {
        String[][] entries = {
            {"#1f5fa8", "weighted"}, {"#c0392b", "prudent"}, {"#b8860b", "history alone"}, {"#999", "fallback: z × 4 %"}
        };
        for (int i = 0; i < entries.length; i++) {
            double y = TOP + 60 + 22 * i;
            line(svg, LEFT + WIDTH + 14, y - 4, LEFT + WIDTH + 38, y - 4, entries[i][0]);
            text(svg, LEFT + WIDTH + 44, y, "start", "", entries[i][1]);
        }
    }

    private static void curve(
            StringBuilder svg,
            Assessed[] days,
            int from,
            ToDoubleFunction<Assessed> figure,
            String colour,
            String style,
            String title) {
        StringBuilder points = new StringBuilder();
        for (int day = from; day < days.length; day++) {
            points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x(day), y(figure.applyAsDouble(days[day]))));
        }
        svg.append(String.format(
                Locale.ROOT,
                "<polyline fill=\"none\" stroke=\"%s\" stroke-width=\"1.5\" %s points=\"%s\"><title>%s</title></polyline>\n",
                colour,
                style,
                points.toString().strip(),
                title));
    }

    private static void line(StringBuilder svg, double x1, double y1, double x2, double y2, String colour) {
        svg.append(String.format(
                Locale.ROOT,
                "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"/>\n",
                x1,
                y1,
                x2,
                y2,
                colour));
    }

    private static void text(StringBuilder svg, double x, double y, String anchor, String style, String words) {
        svg.append(String.format(
                Locale.ROOT,
                "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" %s>%s</text>\n",
                x,
                y,
                anchor,
                style,
                words));
    }

    private static double x(double day) {
        return LEFT + WIDTH * day / DAYS;
    }

    private static double y(double money) {
        return TOP + HEIGHT * (1 - money / HIGHEST);
    }
}
