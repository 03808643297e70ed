// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.fill;

import io.tradewind.simulation.impact.ImpactModel;
import io.tradewind.simulation.impact.LiquiditySpec;
import io.tradewind.simulation.slippage.SlippageSpec;

/**
 * How aggressive orders trade where no book says it: over bars.
 *
 * @param split into how many fills of which sizes
 * @param slippage of each fill
 * @param impact of the whole order, which each of its fills pays
 * @param liquidity what the impact takes daily volume and volatility from
 */
public record ExecutionSpec(FillSplit split, SlippageSpec slippage, ImpactModel impact, LiquiditySpec liquidity) {
    /** Each order fills whole, at the price it was decided on, and moves nothing. */
    public static final ExecutionSpec IDEAL =
            new ExecutionSpec(FillSplit.WHOLE, SlippageSpec.NONE, ImpactModel.NONE, LiquiditySpec.BY_BARS);

    /**
     * Whether nothing is drawn or moved.
     *
     * @return true when orders fill whole, without slippage and impact
     */
    public boolean isIdeal() {
        return split.isWhole() && slippage.equals(SlippageSpec.NONE) && impact.equals(ImpactModel.NONE);
    }

    /**
     * Makes the model.
     *
     * @param seed of its random parts
     * @return a model with a state of its own
     */
    public ExecutionModel build(long seed) {
        return isIdeal() ? ExecutionModel.IDEAL : new DrawnExecution(this, seed);
    }
}
