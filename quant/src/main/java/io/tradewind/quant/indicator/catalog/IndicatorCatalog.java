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
                .filter(each ->
                        each.program().startsWith(program) && each.name().equalsIgnoreCase(name))
                .findFirst();
    }

    private static List<Definition> collect() {
        List<Definition> all = new ArrayList<>();
        all.addAll(TaLibVolume.definitions());
        all.addAll(TaLibVolatility.definitions());
        all.addAll(TaLibStatistic.definitions());
        all.addAll(TaLibPrice.definitions());
        all.addAll(TaLibOverlap.definitions());
        all.addAll(TaLibMomentum.definitions());
        all.addAll(TaLibMath.definitions());
        all.addAll(TaLibCycle.definitions());
        all.addAll(TaLibCandles.definitions());
        all.addAll(TtrAverages.definitions());
        all.addAll(TtrRolling.definitions());
        all.addAll(TtrChannels.definitions());
        all.addAll(TtrTrend.definitions());
        all.addAll(TtrOscillators.definitions());
        all.addAll(TtrVolume.definitions());
        all.addAll(FormulaCatalog.definitions());
        all.addAll(PandasTaCatalog.definitions());
        all.addAll(TaCatalog.definitions());
        return List.copyOf(all);
    }
}
