// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import io.tradewind.quant.indicator.price.PriceTransform;
import io.tradewind.quant.indicator.price.PriceTransform.Kind;
import java.util.List;

/** TA-Lib 0.6, group Price Transform. */
public final class TaLibPrice {

    private TaLibPrice() {}

    /** The functions of the group. */
    public static List<Definition> definitions() {
        return List.of(
                define("AVGPRICE", "open, high, low, close", "(high + low + close + open) / 4", Kind.AVERAGE),
                define("MEDPRICE", "high, low", "(high + low) / 2", Kind.MEDIAN),
                define("TYPPRICE", "high, low, close", "(high + low + close) / 3", Kind.TYPICAL),
                define("WCLPRICE", "high, low, close", "(high + low + 2 close) / 4", Kind.WEIGHTED_CLOSE));
    }

    private static Definition define(String name, String inputs, String formula, Kind kind) {
        return new Definition(
                "TA-Lib 0.6",
                name,
                "price",
                inputs,
                List.of(),
                List.of("outReal"),
                formula,
                given -> new PriceTransform(kind));
    }
}
