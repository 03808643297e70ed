// SPDX-License-Identifier: Apache-2.0
/**
 * The strategies that ship, by name.
 *
 * <p>Open {@link io.tradewind.strategy.catalog.StrategyCatalog}: one explicit table from name to constructor and parameters.
 *
 * <p>Promises: deterministic, no clock and no I/O; one instance serves one instrument; prices are in quote units.
 */
@NullMarked
package io.tradewind.strategy.catalog;

import org.jspecify.annotations.NullMarked;
