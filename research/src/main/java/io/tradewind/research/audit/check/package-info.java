// SPDX-License-Identifier: Apache-2.0
/**
 * What a check of a run folder is made of: the files it reads, the terms of the contracts, and what it says.
 *
 * <p>Reach for it to write another check; those there are live in {@code audit}, and against the market in {@code audit.market}. Open
 * {@link io.tradewind.research.audit.check.Check} first, then {@link io.tradewind.research.audit.check.RunFolder} (what is read) and
 * {@link io.tradewind.research.audit.check.Difference} (from which a {@link io.tradewind.research.audit.check.Finding} is made).
 *
 * <p>Promises: money is {@code BigDecimal} from the files' text, rounded in one place, {@link
 * io.tradewind.research.audit.check.Contract#money}; a file that is missing or malformed is a {@link
 * io.tradewind.research.audit.table.TableException}, which the auditor turns into a finding.
 */
@NullMarked
package io.tradewind.research.audit.check;

import org.jspecify.annotations.NullMarked;
