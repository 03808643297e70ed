// SPDX-License-Identifier: Apache-2.0
/**
 * From an intent to a venue command: through the gate, into an order, out of the port.
 *
 * <p>Open {@link io.tradewind.trading.execution.OrderExecutor} (the only place that sends orders) and {@link
 * io.tradewind.trading.execution.ProtectiveOrders} (stop-loss and take-profit attached to an entry).
 *
 * <p>Promises: no order leaves without an approval of the gate; a refusal is always reported; one thread owns all of it.
 */
@NullMarked
package io.tradewind.trading.execution;

import org.jspecify.annotations.NullMarked;
