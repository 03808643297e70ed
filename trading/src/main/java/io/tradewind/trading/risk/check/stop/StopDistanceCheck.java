// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.risk.check.stop;

import io.tradewind.domain.command.Side;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.WideMath;
import io.tradewind.trading.risk.check.Refusal;
import io.tradewind.trading.risk.check.RiskCheck;
import io.tradewind.trading.risk.check.RiskContext;
import io.tradewind.trading.risk.check.RiskReason;
import io.tradewind.trading.sizing.Intent;
import java.math.RoundingMode;

/** Refuses an entry whose stop is on the wrong side of its price, at it, or further away than a limit. */
public final class StopDistanceCheck implements RiskCheck {
    private static final int SCALE = 8;
    private static final long ONE = 100_000_000L;
    private static final long BASIS_POINT = 10_000L;

    /** Multiple of the price from which on a distance is shown as the largest number. */
    private static final long FURTHEST = Long.MAX_VALUE / ONE - 1;

    private final long most;

    /**
     * A check.
     *
     * @param maxDistance greatest distance as a share of the order's price; zero for no limit
     */
    public StopDistanceCheck(Decimal maxDistance) {
        this.most = maxDistance.unscaledAt(SCALE, RoundingMode.FLOOR);
    }

    @Override
    public boolean passes(Intent intent, RiskContext context, Refusal refusal) {
        if (intent.purpose != Intent.Purpose.ENTRY) {
            return true;
        }
        return (intent.attachedStopTicks == 0 || isAllowed(stopDistance(intent), refusal))
                && (intent.attachedTrailBps == 0
                        || isAllowed(
                                WideMath.multiplyDivideSaturated(intent.attachedTrailBps, BASIS_POINT, 1), refusal));
    }

    private boolean isAllowed(long distance, Refusal refusal) {
        return distance > 0 && (most == 0 || distance <= most)
                || refusal.because(RiskReason.STOP_DISTANCE, distance, most, SCALE);
    }

    /** Away from the price against the position, over the price, rounded up; not positive on the wrong side. */
    private static long stopDistance(Intent intent) {
        long price = RiskContext.priceTicks(intent);
        if (price <= 0 || intent.attachedStopTicks < 0) {
            return 0;
        }
        long away = intent.side == Side.BUY ? price - intent.attachedStopTicks : intent.attachedStopTicks - price;
        return Math.abs(away) / price >= FURTHEST
                ? Long.signum(away) * Long.MAX_VALUE
                : WideMath.multiplyDivide(away, ONE, price, RoundingMode.CEILING);
    }
}
