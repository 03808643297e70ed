// SPDX-License-Identifier: Apache-2.0
package io.tradewind.trading.sizing;

import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.domain.number.WideMath;
import io.tradewind.trading.feature.Bar;
import io.tradewind.trading.feature.FeatureRow;
import io.tradewind.trading.portfolio.PortfolioView;
import java.math.RoundingMode;

/**
 * Shrinks what another model sizes by {@code sqrt(1 - rho^2)}, rho the largest correlation with a position held: what is already held
 * in another name is not bought again. The factor, to 10^-12, crosses into a quantity here, which is rounded down.
 */
public final class CorrelationAdjusted extends WrappedSizer {
    private static final int FACTOR_SCALE = 12;
    private static final long ONE = PowersOfTen.of(FACTOR_SCALE);

    private HeldCorrelation held = HeldCorrelation.NONE;

    /**
     * An adjustment of a model.
     *
     * @param sizer the model
     */
    public CorrelationAdjusted(PositionSizer sizer) {
        super(sizer);
    }

    @Override
    public void size(Intent entry, Bar bar, FeatureRow features, PortfolioView portfolio, Size size) {
        sizer().size(entry, bar, features, portfolio, size);
        double rho = held.with(entry.instrumentId, entry.side);
        if (size.reason() != Size.Reason.NONE || rho == 0) {
            return;
        }
        long factor = factor(rho);
        if (size.buyingPowerShare() == 0) {
            size.ofLots(shrunk(size.lots(), factor));
        } else {
            long share = shrunk(size.buyingPowerShare(), factor);
            if (share > 0) {
                size.ofShare(share);
            } else {
                size.zero(Size.Reason.BELOW_ONE_LOT);
            }
        }
    }

    private static long factor(double rho) {
        double bounded = Math.max(-1, Math.min(1, rho));
        return Math.round(Math.sqrt(1 - bounded * bounded) * ONE);
    }

    private static long shrunk(long quantity, long factor) {
        return WideMath.multiplyDivide(quantity, factor, ONE, RoundingMode.FLOOR);
    }

    @Override
    public void watch(HeldCorrelation view) {
        held = view;
        super.watch(view);
    }
}
