// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.cycle;

import io.tradewind.quant.indicator.StateSink;
import io.tradewind.quant.indicator.StateSource;
import io.tradewind.quant.indicator.kernel.Ring;

/** The trend line: means over one cycle, of which the last four are averaged with the weights 4, 3, 2, 1. */
final class CycleTrend {

    private final Ring prices = new Ring(CycleAngles.LONGEST);
    private double mean1;
    private double mean2;
    private double mean3;
    private double line;

    /** Adds a price that belongs to the warm-up of the filters. */
    void addPrice(double price) {
        prices.push(price);
    }

    /** Moves the line to the latest price; {@code bars} is the period, 0 to 50. */
    void move(int bars) {
        double sum = 0;
        for (int age = 0; age < bars; age++) {
            sum += prices.get(age);
        }
        double mean = bars > 0 ? sum / bars : sum;
        line = (4.0 * mean + 3.0 * mean1 + 2.0 * mean2 + mean3) / 10.0;
        mean3 = mean2;
        mean2 = mean1;
        mean1 = mean;
    }

    double line() {
        return line;
    }

    void reset() {
        prices.reset();
        mean1 = 0;
        mean2 = 0;
        mean3 = 0;
        line = 0;
    }

    void save(StateSink sink) {
        prices.save(sink);
        sink.putDouble(mean1);
        sink.putDouble(mean2);
        sink.putDouble(mean3);
        sink.putDouble(line);
    }

    void restore(StateSource source) {
        prices.restore(source);
        mean1 = source.getDouble();
        mean2 = source.getDouble();
        mean3 = source.getDouble();
        line = source.getDouble();
    }
}
