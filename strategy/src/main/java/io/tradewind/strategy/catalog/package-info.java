// SPDX-License-Identifier: Apache-2.0
/**
 * The strategies that ship, by name.
 *
 * <p>Open {@link io.tradewind.strategy.catalog.StrategyCatalog}: explicit tables from name to constructor and parameters, one
 * for strategies that answer bars and one for those that quote on order books.
 *
 * <p>Promises: deterministic, no clock and no I/O; one instance serves one instrument; prices are in quote units.
 */
@NullMarked
package io.tradewind.strategy.catalog;

import org.jspecify.annotations.NullMarked;
