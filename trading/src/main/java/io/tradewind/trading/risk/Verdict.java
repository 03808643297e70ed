// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk;

/** The gate's answer to an intent. */
public sealed interface Verdict permits Approved, Refused {}
