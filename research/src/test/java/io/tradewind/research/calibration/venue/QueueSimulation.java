// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import io.tradewind.quant.random.Xoshiro256;
import java.util.ArrayList;
import java.util.List;

/**
 * A bid queue order by order, whose cancellations fall on the lot at the share u of the queue with {@code P(u < x) = x^n / (x^n + (1 - x)^n)},
 * which is what the probability model with exponent n says; shown as a log by level would show it.
 */
final class QueueSimulation {
    final VenueSample sample = new VenueSample("TEST");
    private final Xoshiro256 random;
    private final double exponent;
    private final List<Long> queue = new ArrayList<>();
    private long total;
    private long nowNs;
    private long price = 1_000_000;

    QueueSimulation(double exponent, long seed) {
        this.exponent = exponent;
        this.random = new Xoshiro256(seed);
    }

    QueueSimulation run(int levels, int events) {
        for (int level = 0; level < levels; level++) {
            queue.clear();
            total = 0;
            for (int i = 0; i < 20; i++) {
                add();
            }
            price--;
            for (int i = 0; i < events; i++) {
                event();
                show();
            }
        }
        return this;
    }

    private void event() {
        nowNs += 15_000_000 + random.nextInt(40_000_000);
        double kind = random.nextDouble();
        if (queue.size() < 12 || kind < 0.46) {
            add();
        } else if (kind < 0.82) {
            cancel();
        } else {
            trade();
        }
    }

    private void show() {
        sample.bids.add(nowNs, price, total);
    }

    private void add() {
        long lots = 1_000L + random.nextInt(2_000_000_000);
        queue.add(lots);
        total += lots;
    }

    private void cancel() {
        double p = random.nextDouble();
        double odds = StrictMath.pow(p / (1 - p), 1 / exponent);
        double at = odds / (1 + odds) * total;
        int index = 0;
        double passed = queue.getFirst();
        while (passed < at && index + 1 < queue.size()) {
            index++;
            passed += queue.get(index);
        }
        total -= queue.remove(index);
    }

    private void trade() {
        int makers = 1 + random.nextInt(3);
        for (int i = 0; i < makers; i++) {
            long lots = queue.removeFirst();
            total -= lots;
            sample.soldIntoBids.add(nowNs, nowNs, price, lots);
        }
    }
}
