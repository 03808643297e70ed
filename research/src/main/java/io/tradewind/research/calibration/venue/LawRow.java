// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration.venue;

import io.tradewind.quant.inference.FittedLawTest;
import io.tradewind.quant.inference.KolmogorovSmirnov;
import io.tradewind.quant.inference.LawFit;

/**
 * One candidate law of a series.
 *
 * @param name of the law
 * @param parameters for people
 * @param fit of all values
 * @param all test of all values against it; p as if the law had been fixed beforehand
 * @param thinned the same law fitted to the thinned values, tested there; with the bootstrap p
 * @param thinnedCount values of the thinned series
 */
public record LawRow(
        String name, String parameters, LawFit fit, KolmogorovSmirnov all, FittedLawTest thinned, int thinnedCount) {}
