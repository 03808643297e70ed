// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.learning.label;

import java.util.ArrayList;
import java.util.List;

/**
 * Triple-barrier labels: which of profit target, stop and time limit a price meets first.
 *
 * <p>Source: López de Prado (2018), snippets 3.2 and 3.3. Barriers are met strictly, on closes.
 *
 * @param profitWidths upper barrier in widths, above 0; infinite = none
 * @param lossWidths lower barrier in widths, above 0; infinite = none
 * @param horizonBars bars to the time limit, at least 1
 */
public record TripleBarrier(double profitWidths, double lossWidths, int horizonBars) {

    /**
     * What became of one event.
     *
     * @param start bar of the event
     * @param end bar at which a barrier was met
     * @param side 1 upper, -1 lower, 0 time limit
     * @param returned simple return from start to end
     */
    public record Label(int start, int end, int side, double returned) {}

    /** Checks the parameters. */
    public TripleBarrier {
        if (!(profitWidths > 0) || !(lossWidths > 0) || horizonBars < 1) {
            throw new IllegalArgumentException("widths must be above 0 and the horizon at least 1 bar, got "
                    + profitWidths + ", " + lossWidths + ", " + horizonBars);
        }
    }

    /**
     * Labels events; an event whose width is not defined, or whose time limit lies behind the last bar, has no label.
     *
     * @param prices above 0
     * @param widths one a bar, as a fraction of the price, such as {@link EwmVolatility}
     * @param events ascending bars
     * @throws IllegalArgumentException when lengths differ or an event lies outside
     */
    public List<Label> label(double[] prices, double[] widths, int[] events) {
        if (prices.length != widths.length) {
            throw new IllegalArgumentException(prices.length + " prices need as many widths, got " + widths.length);
        }
        List<Label> labels = new ArrayList<>();
        for (int event : events) {
            if (event < 0 || event >= prices.length) {
                throw new IllegalArgumentException("event " + event + " lies outside " + prices.length + " bars");
            }
            if (event + horizonBars < prices.length && widths[event] > 0) {
                labels.add(label(prices, widths[event], event));
            }
        }
        return List.copyOf(labels);
    }

    private Label label(double[] prices, double width, int event) {
        double entry = Returns.checked(prices, event);
        for (int i = event + 1; i <= event + horizonBars; i++) {
            double returned = Returns.checked(prices, i) / entry - 1;
            if (returned > profitWidths * width) {
                return new Label(event, i, 1, returned);
            }
            if (returned < -lossWidths * width) {
                return new Label(event, i, -1, returned);
            }
        }
        int end = event + horizonBars;
        return new Label(event, end, 0, prices[end] / entry - 1);
    }
}
