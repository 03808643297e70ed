// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.match;

import io.tradewind.domain.command.Side;
import io.tradewind.simulation.matching.MatchTimeInForce;
import io.tradewind.simulation.matching.MatchType;
import io.tradewind.simulation.matching.SelfTradePolicy;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One command of a script; numbers as given, null where the column is empty. */
record ScriptRow(
        long seq,
        Action action,
        String account,
        String orderId,
        @Nullable Side side,
        @Nullable MatchType type,
        @Nullable MatchTimeInForce tif,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal price,
        @Nullable BigDecimal stopPrice,
        @Nullable BigDecimal displayQuantity,
        boolean postOnly,
        boolean reduceOnly,
        SelfTradePolicy selfTrade,
        @Nullable BigDecimal newQuantity,
        @Nullable BigDecimal newPrice) {
    /** What a command does. */
    enum Action {
        NEW,
        CANCEL,
        AMEND
    }
}
