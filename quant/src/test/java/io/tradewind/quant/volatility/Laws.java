// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.volatility;

import io.tradewind.quant.distribution.GammaDistribution;
import io.tradewind.quant.distribution.NormalDistribution;
import io.tradewind.quant.random.Xoshiro256;
import io.tradewind.quant.volatility.innovation.GeneralisedErrorInnovation;
import io.tradewind.quant.volatility.innovation.HansenInnovation;
import io.tradewind.quant.volatility.innovation.InnovationLaw;
import io.tradewind.quant.volatility.innovation.NormalInnovation;
import io.tradewind.quant.volatility.innovation.RatioSkewInnovation;
import io.tradewind.quant.volatility.innovation.StudentInnovation;
import java.util.function.DoubleSupplier;

/** Laws by their names in the reference files, and draws from them. */
public final class Laws {
    private Laws() {}

    public static InnovationLaw of(String name) {
        return switch (name) {
            case "norm", "normal" -> new NormalInnovation();
            case "std", "t" -> new StudentInnovation();
            case "ged" -> new GeneralisedErrorInnovation();
            case "sstd" -> new RatioSkewInnovation(new StudentInnovation());
            case "skewt" -> new HansenInnovation();
            default -> throw new IllegalArgumentException(name);
        };
    }

    public static DoubleSupplier normal(Xoshiro256 random) {
        return () -> NormalDistribution.quantile(Math.max(random.nextDouble(), 0x1p-54));
    }

    /** Draws of Student's law with variance 1. */
    public static DoubleSupplier student(Xoshiro256 random, double degrees) {
        DoubleSupplier normal = normal(random);
        GammaDistribution gamma = new GammaDistribution(degrees / 2);
        return () -> normal.getAsDouble() * Math.sqrt((degrees - 2) / (2 * gamma.sample(random)));
    }
}
