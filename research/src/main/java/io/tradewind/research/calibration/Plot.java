// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** Curves and points in a frame, as SVG. */
public final class Plot {
    private static final int WIDTH = 460;
    private static final int HEIGHT = 260;
    private static final int LEFT = 52;
    private static final int RIGHT = 12;
    private static final int TOP = 12;
    private static final int BOTTOM = 40;

    private final String label;
    private final Scale across;
    private final Scale up;
    private final StringBuilder svg = new StringBuilder();

    /**
     * A curve of a plot.
     *
     * @param curve its points
     * @param style class of the style sheet
     * @param isDots whether dots are drawn, not a line
     */
    public record Series(Curve curve, String style, boolean isDots) {
        /**
         * A line.
         *
         * @param curve its points
         * @param style class of the style sheet
         * @return the series
         */
        public static Series line(Curve curve, String style) {
            return new Series(curve, style, false);
        }

        /**
         * Dots.
         *
         * @param curve their places
         * @param style class of the style sheet
         * @return the series
         */
        public static Series dots(Curve curve, String style) {
            return new Series(curve, style, true);
        }
    }

    /** An axis: from a least to a largest value onto pixels, in logarithms where wanted. */
    private record Scale(double least, double most, boolean logarithmic, double from, double to) {
        double at(double value) {
            double share = (value(value) - value(least)) / (value(most) - value(least));
            return from + (to - from) * Math.max(0, Math.min(1, share));
        }

        private double value(double x) {
            return logarithmic ? StrictMath.log10(x) : x;
        }

        double[] marks() {
            return logarithmic ? decades() : steps();
        }

        private double[] decades() {
            int first = (int) StrictMath.ceil(StrictMath.log10(least) - 1e-9);
            int last = (int) StrictMath.floor(StrictMath.log10(most) + 1e-9);
            if (last - first < 1) {
                return betweenDecades(last < first ? last : first - 1);
            }
            int every = 1 + (last - first) / 7;
            return DoubleStream.iterate(first, each -> each <= last, each -> each + every)
                    .map(each -> StrictMath.pow(10, each))
                    .toArray();
        }

        /** 1, 2 and 5 times powers of ten, where the axis shows less than two powers. */
        private double[] betweenDecades(int first) {
            return DoubleStream.iterate(first, each -> each <= first + 3, each -> each + 1)
                    .map(each -> StrictMath.pow(10, each))
                    .flatMap(each -> DoubleStream.of(each, 2 * each, 5 * each))
                    .filter(each -> each >= least && each <= most)
                    .toArray();
        }

        private double[] steps() {
            double raw = (most - least) / 5;
            double decade = StrictMath.pow(10, StrictMath.floor(StrictMath.log10(raw)));
            double lead = raw / decade;
            double step = decade * (lead < 1.5 ? 1 : lead < 3.5 ? 2 : lead < 7.5 ? 5 : 10);
            double first = StrictMath.ceil(least / step - 1e-9) * step;
            return DoubleStream.iterate(first, each -> each <= most + step * 1e-9, each -> each + step)
                    .map(each -> StrictMath.abs(each) < step * 1e-9 ? 0 : each)
                    .toArray();
        }
    }

    private Plot(String label, Scale across, Scale up) {
        this.label = label;
        this.across = across;
        this.up = up;
    }

    static String svg(String label, boolean logX, boolean logY, Curve real, Curve synthetic) {
        return svg(label, logX, logY, List.of(Series.line(real, "real"), Series.line(synthetic, "synthetic")));
    }

    /**
     * A plot whose axes hold every point; on a logarithmic axis those above 0.
     *
     * @param label of the axis across
     * @param logX whether it is logarithmic
     * @param logY whether the axis up is
     * @param series drawn in this order
     * @return an svg element
     */
    public static String svg(String label, boolean logX, boolean logY, List<Series> series) {
        Scale across = scale(series.stream().map(each -> each.curve().x()), logX, LEFT, WIDTH - RIGHT);
        Scale up = scale(series.stream().map(each -> each.curve().y()), logY, HEIGHT - BOTTOM, TOP);
        Plot plot = new Plot(label, across, up);
        plot.frame();
        for (Series each : series) {
            if (each.isDots()) {
                plot.dots(each.curve(), each.style());
            } else {
                plot.curve(each.curve(), each.style());
            }
        }
        return plot.svg.append("</svg>").toString();
    }

    private static Scale scale(Stream<double[]> columns, boolean logarithmic, double from, double to) {
        double[] values = columns.flatMapToDouble(DoubleStream::of)
                .filter(value -> !logarithmic || value > 0)
                .toArray();
        double least = DoubleStream.of(values).min().orElse(logarithmic ? 1 : 0);
        double most = DoubleStream.of(values).max().orElse(1);
        if (!logarithmic) {
            least = Math.min(0, least);
        }
        return new Scale(least, most > least ? most : least + 1, logarithmic, from, to);
    }

    private void frame() {
        svg.append(String.format(
                Locale.ROOT, "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"%s\">", WIDTH, HEIGHT, label));
        for (double mark : across.marks()) {
            double x = across.at(mark);
            line(x, TOP, x, HEIGHT - BOTTOM);
            text(x, HEIGHT - BOTTOM + 14, "middle", number(mark));
        }
        for (double mark : up.marks()) {
            double y = up.at(mark);
            line(LEFT, y, WIDTH - RIGHT, y);
            text(LEFT - 6, y + 4, "end", number(mark));
        }
        text((LEFT + WIDTH - RIGHT) / 2.0, HEIGHT - 8, "middle", label);
    }

    private void line(double x1, double y1, double x2, double y2) {
        svg.append(String.format(
                Locale.ROOT, "<line class=\"grid\" x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\"/>", x1, y1, x2, y2));
    }

    private void text(double x, double y, String anchor, String text) {
        svg.append(String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\">%s</text>", x, y, anchor, text));
    }

    private static String number(double value) {
        double size = StrictMath.abs(value);
        if (size >= 1e6) {
            return String.format(Locale.ROOT, "%.0fM", value / 1e6);
        }
        if (size >= 1e3) {
            return String.format(Locale.ROOT, "%.0fk", value / 1e3);
        }
        if (size != 0 && size < 1e-3) {
            return String.format(Locale.ROOT, "%.0e", value).replace("e-0", "e-");
        }
        return new BigDecimal(Double.toString(FigureEstimator.rounded(value)))
                .stripTrailingZeros()
                .toPlainString();
    }

    private void curve(Curve curve, String name) {
        svg.append("<polyline class=\"").append(name).append("\" points=\"");
        for (int i = 0; i < curve.x().length; i++) {
            if ((!across.logarithmic() || curve.x()[i] > 0) && (!up.logarithmic() || curve.y()[i] > 0)) {
                svg.append(String.format(Locale.ROOT, "%.1f,%.1f ", across.at(curve.x()[i]), up.at(curve.y()[i])));
            }
        }
        svg.append("\"/>");
    }

    private void dots(Curve curve, String name) {
        for (int i = 0; i < curve.x().length; i++) {
            if ((!across.logarithmic() || curve.x()[i] > 0) && (!up.logarithmic() || curve.y()[i] > 0)) {
                svg.append(String.format(
                        Locale.ROOT,
                        "<circle class=\"%s\" cx=\"%.1f\" cy=\"%.1f\" r=\"3.5\"/>",
                        name,
                        across.at(curve.x()[i]),
                        up.at(curve.y()[i])));
            }
        }
    }
}
