// SPDX-License-Identifier: Apache-2.0
package io.tradewind.quant.indicator.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All indicators, in the order of the documentation. */
public final class IndicatorCatalog {

    private static final List<Definition> ALL = collect();

    private IndicatorCatalog() {}

    /** Every definition. */
    public static List<Definition> all() {
        return ALL;
    }

    /**
     * The definition of a name, regardless of case.
     *
     * @param program the beginning of the program's name, such as {@code TA-Lib}
     */
    public static Optional<Definition> find(String program, String name) {
        return ALL.stream()
                .filter(each -> each.program().startsWith(program) && each.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static List<Definition> collect() {
        List<Definition> all = new ArrayList<>();
        return List.copyOf(all);
    }
}
