// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.match;

import io.tradewind.domain.command.OrderType;
import io.tradewind.domain.command.Side;
import io.tradewind.domain.command.TimeInForce;
import io.tradewind.domain.command.TriggerPrice;
import io.tradewind.simulation.matching.SelfTradePolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One command of a script; numbers as given, null where the column is empty or missing. */
record ScriptRow(
        long seq,
        @Nullable Long timeNs,
        Action action,
        String account,
        String orderId,
        @Nullable Side side,
        @Nullable OrderType type,
        @Nullable TimeInForce tif,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal price,
        @Nullable BigDecimal stopPrice,
        @Nullable BigDecimal displayQuantity,
        boolean postOnly,
        boolean reduceOnly,
        SelfTradePolicy selfTrade,
        @Nullable BigDecimal newQuantity,
        @Nullable BigDecimal newPrice,
        Further further) {
    /** What a command does. */
    enum Action {
        NEW,
        CANCEL,
        AMEND,
        MARK,
        HALT,
        OPEN,
        END_OF_DAY;

        static final List<Action> PLAIN = List.of(NEW, CANCEL, AMEND);

        /** Whether it is about one order of an account. */
        boolean namesOrder() {
            return PLAIN.contains(this);
        }
    }

    /** What the offset of a trailing stop is counted in. */
    enum TrailUnit {
        TICKS,
        PRICE,
        BPS;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The further columns. */
    record Further(
            @Nullable TriggerPrice trigger,
            @Nullable BigDecimal trailOffset,
            @Nullable TrailUnit trailUnit,
            @Nullable Long expireTimeNs,
            @Nullable Long triggerTimeNs,
            String group,
            String parent) {}
}
