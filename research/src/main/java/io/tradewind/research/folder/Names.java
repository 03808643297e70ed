// SPDX-License-Identifier: Apache-2.0
package io.tradewind.research.folder;

import io.tradewind.domain.command.Liquidity;
import io.tradewind.domain.command.Side;

/** Words of the files. */
final class Names {
    private Names() {}

    static String side(Side side) {
        return side == Side.BUY ? "buy" : "sell";
    }

    static String liquidity(Liquidity liquidity) {
        return liquidity == Liquidity.MAKER ? "maker" : "taker";
    }
}
