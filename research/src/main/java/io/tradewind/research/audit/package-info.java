// SPDX-License-Identifier: Apache-2.0
/**
 * Proves a run folder from its files alone, with arithmetic of its own; the market behind a run over ticks is {@code audit.market}.
 *
 * <p>Reach for it to show that ledger, positions, cash, equity, fees, orders and trades of a run agree to the last unit.
 * Open {@link io.tradewind.research.audit.RunAudit} first; each check is one class, in the order of its list,
 * and what they are made of is in {@code audit.check}.
 *
 * <p>Promises: no code of the engine, the ledger or the simulator is used, so that an error there cannot hide itself;
 * money is {@code BigDecimal} from the files' text; a torn, missing or tampered file is a finding, never an exception.
 */
@NullMarked
package io.tradewind.research.audit;

import org.jspecify.annotations.NullMarked;
