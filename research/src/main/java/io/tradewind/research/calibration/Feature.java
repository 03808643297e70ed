// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.calibration;

/**
 * One measured number of a market, beside the same of the synthetic one.
 *
 * @param group what it belongs to, such as {@code depth}
 * @param name what it is
 * @param unit its unit, empty for a pure number
 * @param real measured on the log
 * @param synthetic measured on the synthetic market made from the figures
 */
public record Feature(String group, String name, String unit, double real, double synthetic) {}
