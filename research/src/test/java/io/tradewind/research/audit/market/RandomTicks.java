// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.audit.market;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.port.TickBatch;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** A random market of few prices and small quantities, with gaps, crossed moments, quotes ahead of the book and trades off it. */
public final class RandomTicks {
    static final long MILLISECOND = 1_000_000;

    private final SplittableRandom random;
    private final TickScript script;
    private final boolean hasDepth;
    private long middle = 100;
    private long updateId = 10;
    private long timeNs = 1_000 * MILLISECOND;

    private RandomTicks(SplittableRandom random, boolean hasDepth) {
        this.random = random;
        this.hasDepth = hasDepth;
        this.script = new TickScript(hasDepth, "print");
    }

    /** As many ticks, after one snapshot; a top-only market has quotes and trades alone behind that. */
    public static TickScript of(long seed, boolean hasDepth, int count) {
        RandomTicks ticks = new RandomTicks(new SplittableRandom(seed), hasDepth);
        ticks.script.snapshot(ticks.timeNs, ticks.updateId);
        ticks.levels();
        while (ticks.script.size() < count) {
            ticks.next();
        }
        return ticks.script;
    }

    private void next() {
        timeNs += random.nextInt(4) == 0 ? 0 : MILLISECOND * random.nextInt(100);
        middle += random.nextInt(8) == 0 ? random.nextInt(5) - 2 : 0;
        int dice = random.nextInt(100);
        if (dice < 45) {
            Side aggressor = random.nextBoolean() ? Side.BUY : Side.SELL;
            long price = middle + aggressor.sign() * (random.nextInt(4) - 1L);
            script.trade(timeNs, price, 1 + random.nextInt(12), aggressor, random.nextInt(10) > 0);
        } else if (dice < 65 || !hasDepth) {
            quote();
        } else if (dice < 96) {
            updateId += random.nextInt(25) == 0 ? 2 : 1;
            script.delta(timeNs, updateId);
            levels();
        } else {
            script.snapshot(timeNs, updateId);
            levels();
        }
    }

    private void quote() {
        long bid = middle - 1 - random.nextInt(2);
        long ask = random.nextInt(30) == 0 ? bid : middle + 1 + random.nextInt(2);
        long id = hasDepth ? updateId + random.nextInt(3) : TickBatch.NO_ID;
        script.quote(timeNs, id, bid, 1 + random.nextInt(15), ask, 1 + random.nextInt(15));
    }

    /** Takes out what has been crossed, and sets a few levels anew. */
    private void levels() {
        TreeMap<Long, Long> bids = new TreeMap<>();
        TreeMap<Long, Long> asks = new TreeMap<>();
        for (int distance = 0; distance < 6; distance++) {
            if (random.nextInt(3) > 0) {
                bids.put(middle - 1 - distance, (long) random.nextInt(20));
                asks.put(middle + 1 + distance, (long) random.nextInt(20));
            }
            if (random.nextInt(40) > 0) {
                bids.put(middle + distance, 0L);
                asks.put(middle - distance, 0L);
            }
        }
        bids.forEach(script::bid);
        asks.forEach(script::ask);
    }
}
