// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.matching.property;

import io.tradewind.simulation.matching.OcoRules;
import java.util.function.LongConsumer;
import java.util.function.LongFunction;

/** Runs a property for a range of seeds and prints what it ran. */
final class Suite {
    /** Cases of each property. */
    static final int CASES = 1_500;

    private Suite() {}

    /** The rules for groups of a seed; each of the six comes in its turn. */
    static OcoRules rules(long seed) {
        OcoRules.Priority[] priorities = OcoRules.Priority.values();
        OcoRules.Fill[] fills = OcoRules.Fill.values();
        return new OcoRules(priorities[(int) (seed % 3)], fills[(int) (seed / 3 % 2)]);
    }

    static void run(String name, LongFunction<Mix> mix, LongFunction<Invariant> invariant) {
        each(name, seed -> new RandomCase(seed, mix.apply(seed), rules(seed), invariant.apply(seed)).play());
    }

    static void each(String name, LongConsumer property) {
        for (long seed = 1; seed <= CASES; seed++) {
            try {
                property.accept(seed);
            } catch (AssertionError broken) {
                throw new AssertionError(name + ", seed " + seed + ", " + broken.getMessage(), broken);
            } catch (RuntimeException failed) {
                throw new AssertionError(name + ", seed " + seed + ", " + failed, failed);
            }
        }
        System.out.printf("property %s: seeds 1 to %d, %d cases%n", name, CASES, CASES);
    }

    static void require(boolean holds, Object... words) {
        if (!holds) {
            StringBuilder text = new StringBuilder();
            for (Object word : words) {
                text.append(text.isEmpty() ? "" : " ").append(word);
            }
            throw new AssertionError(text.toString());
        }
    }

    /** How often something was met; a property that nothing tested is no proof. */
    static final class Count {
        private long met;

        void add() {
            met++;
        }

        void expectAtLeast(long least, String what) {
            require(met >= least, "only", met, what, "were met, of at least", least);
        }
    }
}
