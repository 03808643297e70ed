// SPDX-License-Identifier: Apache-2.0
/**
 * Speed of the numerical library under JMH, beside what the reference programs need on a machine of the same kind.
 *
 * <p>A class named {@code …Benchmark} holds the measured methods, one named {@code …Case} runs it and turns its times into figures that
 * {@link io.tradewind.benchmarks.Bench} prints and compares. Inputs are drawn from fixed seeds.
 */
@NullMarked
package io.tradewind.benchmarks.quant;

import org.jspecify.annotations.NullMarked;
