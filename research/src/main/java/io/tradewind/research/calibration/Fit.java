// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration;

import io.tradewind.quant.inference.KolmogorovSmirnov;

/**
 * How well a law fits what was measured.
 *
 * @param series what was measured
 * @param law name of the law, with its parameters
 * @param generated whether the synthetic market draws from this law
 * @param test Kolmogorov-Smirnov distance and p
 */
public record Fit(String series, String law, boolean generated, KolmogorovSmirnov test) {}
