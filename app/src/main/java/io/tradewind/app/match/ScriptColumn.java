// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.match;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The columns of a script: those of the plain header in their order, then those that an extended header may add. */
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
    NEW_PRICE,
    TRIGGER,
    TRAIL_OFFSET,
    TRAIL_UNIT,
    EXPIRE_TIME_NS,
    TRIGGER_TIME_NS,
    OCO_GROUP,
    PARENT_CLIENT_ORDER_ID;

    static final List<ScriptColumn> PLAIN =
            Arrays.stream(values()).filter(c -> c.compareTo(NEW_PRICE) <= 0).toList();

    static final List<ScriptColumn> FURTHER =
            Arrays.stream(values()).filter(c -> c.compareTo(NEW_PRICE) > 0).toList();

    static final String HEADER = PLAIN.stream().map(ScriptColumn::title).collect(Collectors.joining(","));

    String title() {
        return name().toLowerCase(Locale.ROOT);
    }
}
