// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.match;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** The columns of a script, in their order. */
enum ScriptColumn {
    SEQ,
    TIME_NS,
    ACTION,
    ACCOUNT,
    CLIENT_ORDER_ID,
    SIDE,
    TYPE,
    TIF,
    QUANTITY,
    PRICE,
    STOP_PRICE,
    DISPLAY_QUANTITY,
    POST_ONLY,
    REDUCE_ONLY,
    STP,
    NEW_QUANTITY,
    NEW_PRICE;

    static final int COUNT = values().length;

    static final String HEADER =
            Arrays.stream(values()).map(ScriptColumn::title).collect(Collectors.joining(","));

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
