// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.indicator;

import io.tradewind.app.eval.indicator.RExpression.Call;
import io.tradewind.app.eval.indicator.RExpression.Symbol;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.indicator.catalog.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which series a call reads: {@code HLC}, {@code cbind(H, L, C)}, {@code C}, {@code (H + L + C) / 3}. */
final class TtrSeries {

    private static final List<String> BARS = List.of("open", "high", "low", "close", "volume");

    private static final List<String> MATRICES = List.of("HLC", "HL", "OHLC", "OHLCV", "HLCV");

    private TtrSeries() {}

    /** One or two series, or five, as the definition reads them. */
    static List<String> of(Definition definition, List<RExpression> data, @Nullable RExpression volume) {
        if (definition.inputs().startsWith("real") || definition.inputs().startsWith("first")) {
            return data.stream().map(RExpression::text).toList();
        }
        List<String> bars = bars(data.getFirst());
        if (data.size() == 2) {
            bars.set(4, data.get(1).text());
        } else if (volume != null) {
            bars.set(4, volume.text());
        }
        return bars;
    }

    private static List<String> bars(RExpression expression) {
        if (expression instanceof Symbol symbol
                && MATRICES.contains(symbol.name().toUpperCase(Locale.ROOT))) {
            return new ArrayList<>(BARS);
        }
        boolean isMatrix = expression instanceof Call call && call.function().equals("cbind");
        return isMatrix ? bound((Call) expression) : same(expression);
    }

    private static List<String> bound(Call call) {
        List<String> columns =
                call.arguments().stream().map(each -> each.value().text()).toList();
        List<String> bars = new ArrayList<>(BARS);
        int first = switch (columns.size()) {
            case 2, 3 -> 1;
            case 4 -> 0;
            default -> throw new UnsupportedCaseException(call.text() + " are no bars");
        };
        for (int i = 0; i < columns.size(); i++) {
            bars.set(first + i, columns.get(i));
        }
        return bars;
    }

    private static List<String> same(RExpression expression) {
        String text = expression.text();
        return new ArrayList<>(List.of(text, text, text, text, "volume"));
    }
}
