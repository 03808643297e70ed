// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.inference.unitroot;

/**
 * Critical values of a statistic at three levels.
 *
 * @param onePercent at 1 %
 * @param fivePercent at 5 %
 * @param tenPercent at 10 %
 */
public record CriticalValues(double onePercent, double fivePercent, double tenPercent) {
    /**
     * From a table.
     *
     * @param values at 1 %, 5 % and 10 %
     * @return the same
     */
    public static CriticalValues of(double... values) {
        return new CriticalValues(values[0], values[1], values[2]);
    }
}
