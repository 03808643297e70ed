// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.volatility;

import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.volatility.innovation.GeneralisedErrorInnovation;
import io.tradewind.quant.volatility.innovation.HansenInnovation;
import io.tradewind.quant.volatility.innovation.InnovationLaw;
import io.tradewind.quant.volatility.innovation.NormalInnovation;
import io.tradewind.quant.volatility.innovation.RatioSkewInnovation;
import io.tradewind.quant.volatility.innovation.StudentInnovation;

/** Laws by the names that programs give them. */
final class Innovations {

    private Innovations() {}

    /** The law of a name of rugarch, fGarch or arch. */
    static InnovationLaw of(String name) {
        return switch (name) {
            case "norm", "normal", "gaussian" -> new NormalInnovation();
            case "std", "t", "studentst" -> new StudentInnovation();
            case "ged", "generalized error" -> new GeneralisedErrorInnovation();
            case "snorm" -> new RatioSkewInnovation(new NormalInnovation());
            case "sstd" -> new RatioSkewInnovation(new StudentInnovation());
            case "sged" -> new RatioSkewInnovation(new GeneralisedErrorInnovation());
            case "skewt", "skewstudent" -> new HansenInnovation();
            default -> throw new UnsupportedCaseException("the distribution '" + name + "' has no counterpart");
        };
    }
}
