// SPDX-License-Identifier: Apache-2.0
/**
 * Orders and their life: the state machine, the working orders, and what a venue said of each.
 *
 * <p>Open {@link io.tradewind.trading.order.OrderState} (states and transitions), {@link
 * io.tradewind.trading.order.OrderManager} (creates orders from approved intents and applies venue events) and {@link
 * io.tradewind.trading.order.Order}.
 *
 * <p>Promises: an order is made only of an approved intent; a transition that the table does not have is reported, never
 * silent, and changes nothing; finished orders leave memory after their listener has seen them; one thread owns all of it.
 */
@NullMarked
package io.tradewind.trading.order;

import org.jspecify.annotations.NullMarked;
