// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.wiring;

import io.tradewind.app.config.Config;
import io.tradewind.domain.number.Decimal;
import io.tradewind.simulation.fill.ExecutionSpec;
import io.tradewind.simulation.fill.FillSplit;
import io.tradewind.simulation.fill.VenuePreset;
import io.tradewind.simulation.impact.AlmgrenChrissImpact;
import io.tradewind.simulation.impact.ImpactModel;
import io.tradewind.simulation.impact.LinearImpact;
import io.tradewind.simulation.impact.LiquiditySpec;
import io.tradewind.simulation.impact.SquareRootImpact;
import io.tradewind.simulation.slippage.SlippageSpec;
import java.util.Optional;

/** How market and stop orders trade over bars, from a venue's section of the configuration: its preset, and what replaces parts of it. */
final class ExecutionSpecs {
    private static final String PRESET = "preset";

    private final Config venue;
    private final Optional<VenuePreset> preset;

    ExecutionSpecs(Config venue) {
        this.venue = venue;
        this.preset = preset(venue);
    }

    /** The preset that a venue names. */
    static Optional<VenuePreset> preset(Config venue) {
        String name = venue.text(PRESET);
        return name.equals("none") ? Optional.empty() : Optional.of(VenuePreset.of(name));
    }

    ExecutionSpec execution() {
        return new ExecutionSpec(split(), slippage(), impact(), liquidity());
    }

    /** The constant slippage, which is exact and not drawn. */
    Decimal fixedSlippageBps() {
        return isNormal() ? Decimal.ZERO : venue.decimal("slippage_bps");
    }

    private boolean isNormal() {
        return venue.text("slippage_model").equals("normal");
    }

    private SlippageSpec slippage() {
        if (isNormal()) {
            return new SlippageSpec(
                    number("slippage_bps"),
                    number("slippage_sigma_bps"),
                    venue.optionalDecimal("slippage_least_bps")
                            .map(Decimal::toDouble)
                            .orElse(Double.NEGATIVE_INFINITY));
        }
        boolean byPreset = venue.text("slippage_model").equals(PRESET)
                && venue.decimal("slippage_bps").equals(Decimal.ZERO);
        return byPreset ? preset.map(VenuePreset::slippage).orElse(SlippageSpec.NONE) : SlippageSpec.NONE;
    }

    private FillSplit split() {
        return switch (venue.text("fills.split")) {
            case "random" ->
                new FillSplit(number("fills.split_count"), number("fills.split_alpha"), number("fills.split_beta"));
            case "whole" -> FillSplit.WHOLE;
            default -> preset.map(VenuePreset::split).orElse(FillSplit.WHOLE);
        };
    }

    private ImpactModel impact() {
        return switch (venue.text("impact.model")) {
            case "none" -> ImpactModel.NONE;
            case "linear" -> new LinearImpact(number("impact.coefficient"));
            case "square-root" -> new SquareRootImpact(number("impact.coefficient"));
            case "almgren-chriss" ->
                new AlmgrenChrissImpact(
                        number("impact.permanent"),
                        number("impact.temporary"),
                        number("impact.exponent"),
                        number("impact.horizon"),
                        number("impact.outstanding"),
                        number("impact.fixed_bps"));
            default -> preset.map(VenuePreset::impact).orElse(ImpactModel.NONE);
        };
    }

    private LiquiditySpec liquidity() {
        return new LiquiditySpec(optional("impact.daily_volume"), optional("impact.daily_sigma_bps"));
    }

    private double number(String key) {
        return venue.decimal(key).toDouble();
    }

    private double optional(String key) {
        return venue.optionalDecimal(key).map(Decimal::toDouble).orElse(0.0);
    }
}
