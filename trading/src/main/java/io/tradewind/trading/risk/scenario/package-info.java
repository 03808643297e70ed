// SPDX-License-Identifier: Apache-2.0
/**
 * What shocks would cost: scenarios as data, the portfolio's loss in each, and the map of what risks are held together.
 *
 * <p>Reach for it before an order (how much worse would it make the worst day?) and in reports. Open {@link
 * io.tradewind.trading.risk.scenario.StressScenarios} (the table with its provenance), {@link
 * io.tradewind.trading.risk.scenario.ScenarioLosses} (kept up with every change), {@link
 * io.tradewind.trading.risk.scenario.ScenarioRunner} (loss, breaches, time to flatten) and {@link
 * io.tradewind.trading.risk.scenario.RiskMap}.
 *
 * <p>Promises: losses are run-currency units, positive for a loss and rounded up; the losses allocate nothing after construction, the runner
 * and the map are for reports; one thread.
 */
@NullMarked
package io.tradewind.trading.risk.scenario;

import org.jspecify.annotations.NullMarked;
