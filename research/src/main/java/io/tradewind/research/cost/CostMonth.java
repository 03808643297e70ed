// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.cost;

import java.time.YearMonth;

/**
 * Costs of a month, from the last sample of the account before it to the last one in it.
 *
 * @param month UTC month
 * @param costs result and costs
 * @param equityChangeUnits change of the equity without deposits, units of the run currency
 */
public record CostMonth(YearMonth month, Costs costs, long equityChangeUnits) {}
