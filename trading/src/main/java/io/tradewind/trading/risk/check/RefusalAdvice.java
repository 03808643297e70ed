// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check;

import org.jspecify.annotations.Nullable;

/** What a person can do about a refusal, where the two figures alone do not say it. */
final class RefusalAdvice {
    private RefusalAdvice() {}

    /** A sentence without a full stop, about an instrument when there is one; empty where reason, value and limit say enough. */
    static String of(RiskReason reason, @Nullable String subject) {
        return switch (reason) {
            case NO_STOP ->
                "an entry needs a stop: let the strategy say one, or set stop_loss_pct, stop_atr_multiple or"
                        + " trailing_stop_pct of the strategy, or risk.fallback_stop";
            case STOP_DISTANCE ->
                "a stop must be below the price of a long and above that of a short, and not further away than"
                        + " risk.max_stop_distance";
            case VOLATILITY_UNKNOWN ->
                "no volatility of " + named(subject, "a position or of this instrument")
                        + ": set its asset_class, or wait for its returns";
            case VOLATILITY_STALE ->
                "the volatility of " + named(subject, "a position or of this instrument")
                        + " is older than risk.estimate_age, both in seconds: wait for its marks";
            case VAR_UNKNOWN ->
                "value at risk needs recent volatilities and correlations of all positions"
                        + (subject == null ? "" : ", and has none of " + subject);
            case CORRELATION_STALE ->
                "the correlations are older than risk.estimate_age, or do not have this instrument yet";
            case MISSING_MARK ->
                named(subject, "a position") + " has no price to value it at: wait for its market data";
            case NO_EQUITY -> "there is no equity to risk";
            default -> "";
        };
    }

    private static String named(@Nullable String subject, String otherwise) {
        return subject == null ? otherwise : subject;
    }
}
