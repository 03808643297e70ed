// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.fill;

import io.tradewind.simulation.impact.ImpactModel;
import io.tradewind.simulation.impact.SquareRootImpact;
import io.tradewind.simulation.latency.LatencySpec;
import io.tradewind.simulation.queue.QueueSpec;
import io.tradewind.simulation.slippage.SlippageSpec;
import java.util.List;

/**
 * One whole set of models, from kind to cruel. Fees are not part of it: they are what the venue publishes.
 *
 * <p>Over a book latency and queue apply, and what an order costs is what the displayed levels hold; over bars split, slippage and
 * impact apply, to market and stop fills, because a bar has neither depth nor a clock of its own.
 *
 * @param name as in a configuration
 * @param latency of orders, cancels and answers, each way
 * @param split into how many fills an order falls
 * @param slippage of each fill, positive against the order
 * @param impact of an order's size
 * @param queue which cancellations are ahead of a resting order
 */
public record VenuePreset(
        String name, LatencySpec latency, FillSplit split, SlippageSpec slippage, ImpactModel impact, QueueSpec queue) {
    /** Whole fills at once at the decided price: the bound that no venue keeps. */
    public static final VenuePreset INSTANT = new VenuePreset(
            "instant",
            LatencySpec.none(),
            FillSplit.WHOLE,
            SlippageSpec.NONE,
            ImpactModel.NONE,
            QueueSpec.optimistic());

    /** A retail connection and a typical taker. */
    public static final VenuePreset REALISTIC = new VenuePreset(
            "realistic",
            LatencySpec.realistic(),
            new FillSplit(3, 2, 5),
            SlippageSpec.normal(1, 2),
            new SquareRootImpact(1),
            QueueSpec.power(3));

    /** A near connection, many small fills, and prices that run away while an order takes. */
    public static final VenuePreset AGGRESSIVE = new VenuePreset(
            "aggressive",
            LatencySpec.fast(),
            new FillSplit(5, 1, 8),
            SlippageSpec.normal(5, 10),
            new SquareRootImpact(1),
            QueueSpec.logarithmic());

    /** A slow connection, the end of the queue, and no fill that is better than decided. */
    public static final VenuePreset CONSERVATIVE = new VenuePreset(
            "conservative",
            LatencySpec.slow(),
            new FillSplit(2, 3, 3),
            SlippageSpec.adverse(2, 5),
            new SquareRootImpact(1.5),
            QueueSpec.riskAverse());

    private static final List<VenuePreset> ALL = List.of(INSTANT, REALISTIC, AGGRESSIVE, CONSERVATIVE);

    /**
     * All presets.
     *
     * @return from kind to cruel
     */
    public static List<VenuePreset> all() {
        return ALL;
    }

    /**
     * A preset by its name.
     *
     * @param name {@code instant}, {@code realistic}, {@code aggressive} or {@code conservative}
     * @return the preset
     * @throws IllegalArgumentException when there is none of that name
     */
    public static VenuePreset of(String name) {
        return ALL.stream()
                .filter(preset -> preset.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no venue preset is named '" + name + "'"));
    }
}
