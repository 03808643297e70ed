// SPDX-License-Identifier: Apache-2.0
package io.tradewind.simulation.fee;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.number.Decimal;
import io.tradewind.domain.number.PowersOfTen;
import io.tradewind.domain.number.WideMath;
import java.math.RoundingMode;
import java.util.List;

/**
 * Maker and taker rates by the volume of the last 30 days, plus an amount per unit and a fixed amount, within a least and a
 * most.
 *
 * <p>The 30 days are thirty UTC-day buckets: today's and the twenty-nine before it.
 */
public final class TieredFees implements FeeModel {
    private static final int DAYS = 30;
    private static final long DAY_NS = 86_400_000_000_000L;
    private static final int BPS_SCALE = 8;
    private static final long BPS_DIVISOR = 10_000L * 100_000_000L;
    private static final int UNIT_SCALE = 8;

    private final long[] volumes;
    private final long[] makerRates;
    private final long[] takerRates;
    private final long perUnit;
    private final long fixed;
    private final long least;
    private final long most;
    private final long[] dayVolumes = new long[DAYS];
    private long day = Long.MIN_VALUE;
    private long rollingVolume;
    private int tier;

    /**
     * A fee schedule.
     *
     * @param tiers rates, by rising volume; the first begins at volume 0
     * @param perUnit charged for each base unit or contract, not negative
     * @param fixed charged for each fill, not negative
     * @param least smallest fee of a fill that is not a rebate, not negative
     * @param most largest fee, zero for none
     * @param moneyScale scale of the settlement currency
     */
    public TieredFees(
            List<FeeTier> tiers, Decimal perUnit, Decimal fixed, Decimal least, Decimal most, int moneyScale) {
        if (tiers.isEmpty() || tiers.getFirst().volume().signum() != 0) {
            throw new IllegalArgumentException("the first fee tier must begin at volume 0");
        }
        int count = tiers.size();
        volumes = new long[count];
        makerRates = new long[count];
        takerRates = new long[count];
        for (int i = 0; i < count; i++) {
            volumes[i] = tiers.get(i).volume().unscaledAt(moneyScale);
            makerRates[i] = tiers.get(i).makerBps().unscaledAt(BPS_SCALE);
            takerRates[i] = tiers.get(i).takerBps().unscaledAt(BPS_SCALE);
            if (i > 0 && volumes[i] <= volumes[i - 1]) {
                throw new IllegalArgumentException("fee tiers must be by rising volume");
            }
        }
        this.perUnit = perUnit.unscaledAt(moneyScale);
        this.fixed = fixed.unscaledAt(moneyScale);
        this.least = least.unscaledAt(moneyScale);
        this.most = most.signum() == 0 ? Long.MAX_VALUE : most.unscaledAt(moneyScale);
    }

    /**
     * One maker and one taker rate, nothing else.
     *
     * @param makerBps basis points
     * @param takerBps basis points
     * @return the schedule
     */
    public static TieredFees flat(Decimal makerBps, Decimal takerBps) {
        return new TieredFees(
                List.of(new FeeTier(Decimal.ZERO, makerBps, takerBps)),
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                Decimal.ZERO,
                UNIT_SCALE);
    }

    @Override
    public long feeUnits(long notionalUnits, long quantityUnits, Liquidity liquidity) {
        long rate = liquidity == Liquidity.MAKER ? makerRates[tier] : takerRates[tier];
        long proportional = WideMath.multiplyDivide(notionalUnits, rate, BPS_DIVISOR, RoundingMode.HALF_EVEN);
        long byUnit = perUnit == 0
                ? 0
                : WideMath.multiplyDivide(quantityUnits, perUnit, PowersOfTen.of(UNIT_SCALE), RoundingMode.HALF_EVEN);
        long fee = Math.addExact(Math.addExact(proportional, byUnit), fixed);
        return fee < 0 ? fee : Math.min(most, Math.max(least, fee));
    }

    @Override
    public void onTime(long timeNs) {
        long today = Math.floorDiv(timeNs, DAY_NS);
        if (volumes.length > 1 && today > day) {
            roll(today);
            tier = tierOf(rollingVolume);
        }
    }

    @Override
    public void onFill(long notionalUnits, long timeNs) {
        if (volumes.length == 1) {
            return;
        }
        onTime(timeNs);
        int bucket = Math.floorMod(day, DAYS);
        dayVolumes[bucket] = Math.addExact(dayVolumes[bucket], notionalUnits);
        rollingVolume = Math.addExact(rollingVolume, notionalUnits);
        tier = tierOf(rollingVolume);
    }

    private void roll(long today) {
        long from = day == Long.MIN_VALUE ? today : Math.max(day + 1, today - DAYS + 1);
        for (long d = from; d <= today; d++) {
            int bucket = Math.floorMod(d, DAYS);
            rollingVolume -= dayVolumes[bucket];
            dayVolumes[bucket] = 0;
        }
        day = Math.max(day, today);
    }

    private int tierOf(long volume) {
        int found = 0;
        for (int i = 1; i < volumes.length && volume >= volumes[i]; i++) {
            found = i;
        }
        return found;
    }

    @Override
    public long valueWithin(long amountUnits) {
        long available = Math.max(0, amountUnits - fixed);
        long rate = Math.max(0, takerRates[tier]);
        return WideMath.multiplyDivide(available, BPS_DIVISOR, BPS_DIVISOR + rate, RoundingMode.FLOOR);
    }
}
