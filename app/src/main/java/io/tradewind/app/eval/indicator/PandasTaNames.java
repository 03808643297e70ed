// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.indicator;

import io.tradewind.app.eval.runner.CaseRunner.Task;
import io.tradewind.quant.indicator.catalog.Definition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Cases of pandas-ta: columns are called like the program's, such as {@code kc.KCLe_20_2.0}; {@code _LB} in one means LazyBear's form.
 *
 * <p>The lagging line of ichimoku and the centred dpo are drawn earlier than they are known: for display, so only here.
 */
final class PandasTaNames implements IndicatorNames {

    private static final Pattern NUMBERS = Pattern.compile("_-?\\d+(\\.\\d+)?(?=_|$)");
    private static final String LAZY_BEAR = "_LB";
    private static final Map<String, List<String>> SHORT_NAMES = Map.ofEntries(
            Map.entry("length", List.of("n", "period", "window", "timeperiod")),
            Map.entry("bb_length", List.of("bb")),
            Map.entry("bb_std", List.of("bb_mult")),
            Map.entry("kc_length", List.of("kc")),
            Map.entry("kc_scalar", List.of("kc_mult")),
            Map.entry("mom_length", List.of("mom")),
            Map.entry("scalar", List.of("mult", "multiplier")),
            Map.entry("multiplier", List.of("mult", "scalar")),
            Map.entry("std", List.of("mult", "nbdev", "k")),
            Map.entry("signal", List.of("sign", "sig")),
            Map.entry("tr", List.of("use_tr")),
            Map.entry("smooth_k", List.of("smooth")));

    @Override
    public Request resolve(Task task) {
        PythonCase given = PythonCase.of(task, "pandas-ta", Map.of(), SHORT_NAMES);
        Map<String, Object> arguments = given.arguments();
        List<Integer> outputs = new ArrayList<>();
        for (String suffix : given.suffixes()) {
            if (suffix.contains(LAZY_BEAR)) {
                arguments.put("lazybear", 1.0);
            }
            outputs.add(output(given.definition(), suffix));
        }
        if (outputs.contains(-1) || outputs.stream().distinct().count() < outputs.size()) {
            int known = given.definition().outputs().size();
            outputs.replaceAll(each -> -1);
            for (int k = 0; k < Math.min(known, outputs.size()); k++) {
                outputs.set(k, k);
            }
        }
        List<Integer> shifts = new ArrayList<>();
        for (int output : outputs) {
            shifts.add(given.offset() - drawnEarlier(given.definition(), arguments, output));
        }
        return new Request(given.definition(), arguments, List.of(), outputs, shifts);
    }

    /** By how many bars the program draws a column earlier than its values are known. */
    private static int drawnEarlier(Definition definition, Map<String, Object> arguments, int output) {
        return switch (definition.name()) {
            case "ichimoku" ->
                output == definition.outputs().indexOf("ICS") ? number(definition, arguments, "kijun") : 0;
            case "dpo" ->
                number(definition, arguments, "centered") == 0 ? 0 : number(definition, arguments, "length") / 2 + 1;
            default -> 0;
        };
    }

    private static int number(Definition definition, Map<String, Object> arguments, String name) {
        return definition.parameters().stream()
                .filter(each -> each.name().equals(name))
                .map(each -> arguments.getOrDefault(name, each.defaultValue()))
                .mapToInt(each -> ((Number) each).intValue())
                .sum();
    }

    /** The program adds its parameters, and the first letter of the average, to the name of a column. */
    private static int output(Definition definition, String suffix) {
        String stem = NUMBERS.matcher(suffix).replaceAll("").replace(LAZY_BEAR, "");
        List<String> outputs = definition.outputs();
        if (stem.isEmpty()) {
            return 0;
        }
        int exact = outputs.indexOf(stem);
        return exact >= 0 ? exact : outputs.indexOf(stem.substring(0, stem.length() - 1));
    }
}
