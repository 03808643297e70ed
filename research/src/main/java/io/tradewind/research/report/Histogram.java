// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.report;

import io.tradewind.research.report.page.Figures;
import io.tradewind.research.report.page.Html;
import java.util.Arrays;
import java.util.Locale;

/** Distribution of trade returns as an inline SVG; one bin edge lies at zero, the outermost bins hold the tails. */
final class Histogram {
    private static final int WIDTH = 1000;
    private static final int HEIGHT = 220;
    private static final int BASE = 190;
    private static final double TAIL = 0.005;
    private static final int BINS_WANTED = 40;
    private static final double[] STEPS = {1, 2, 2.5, 5, 10};

    private final double width;
    private final int firstBin;
    private final int[] counts;

    /** Bins the finite ones of these returns; there must be at least one. */
    Histogram(double[] returns) {
        double[] sorted =
                Arrays.stream(returns).filter(Double::isFinite).sorted().toArray();
        double low = sorted[(int) (TAIL * (sorted.length - 1))];
        double high = sorted[(int) Math.ceil((1 - TAIL) * (sorted.length - 1))];
        width = niceWidth(Math.max(high, 0) - Math.min(low, 0));
        firstBin = (int) Math.floor(Math.min(low, 0) / width);
        int lastBin = Math.max(firstBin, (int) Math.ceil(Math.max(high, 0) / width) - 1);
        counts = new int[lastBin - firstBin + 1];
        for (double value : sorted) {
            counts[Math.clamp((int) Math.floor(value / width) - firstBin, 0, counts.length - 1)]++;
        }
    }

    private static double niceWidth(double range) {
        double raw = range > 0 ? range / BINS_WANTED : 0.001;
        double power = Math.pow(10, Math.floor(Math.log10(raw)));
        for (double step : STEPS) {
            if (step * power >= raw * (1 - 1e-9)) {
                return step * power;
            }
        }
        return STEPS[STEPS.length - 1] * power;
    }

    /** Width of a bin as a fraction. */
    double binWidth() {
        return width;
    }

    String svg(String words) {
        Html html = new Html();
        html.raw("<svg class=\"histogram\" viewBox=\"0 0 " + WIDTH + " " + HEIGHT + "\" role=\"img\" aria-label=\"");
        html.text(words).raw("\">");
        int highest = Arrays.stream(counts).max().orElse(1);
        double step = (double) WIDTH / counts.length;
        for (int i = 0; i < counts.length; i++) {
            bar(html, i, step, (double) counts[i] / highest);
        }
        html.raw("<line class=\"axis\" x1=\"0\" x2=\"" + WIDTH + "\" y1=\"" + BASE + "\" y2=\"" + BASE + "\"/>");
        label(html, 0, "start", firstBin * width);
        label(html, WIDTH, "end", (firstBin + counts.length) * width);
        double zero = -firstBin * step;
        if (zero > WIDTH * 0.12 && zero < WIDTH * 0.88) {
            label(html, zero, "middle", 0);
        }
        return html.raw("</svg>").toString();
    }

    private void bar(Html html, int index, double step, double share) {
        double height = counts[index] == 0 ? 0 : Math.max(1.5, share * (BASE - 6));
        boolean loss = firstBin + index < 0;
        html.raw(String.format(
                Locale.ROOT,
                "<rect class=\"%s\" x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\"><title>",
                loss ? "bar-loss" : "bar-gain",
                index * step + 0.06 * step,
                BASE - height,
                0.88 * step,
                height));
        html.text(edge(index) + " to " + edge(index + 1) + ": " + Figures.count(counts[index]) + " trades");
        html.raw("</title></rect>");
    }

    private String edge(int index) {
        return Figures.signedPercent((firstBin + index) * width);
    }

    private static void label(Html html, double x, String anchor, double value) {
        html.raw(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">", x, BASE + 22, anchor));
        html.text(value == 0 ? "0\u00a0%" : Figures.signedPercent(value)).raw("</text>");
    }
}
