// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.indicator;

import io.tradewind.app.eval.runner.CaseRunner.Task;
import io.tradewind.quant.indicator.Columns;
import io.tradewind.quant.indicator.Indicator;
import io.tradewind.quant.indicator.catalog.Definition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Cases of ta: the case is called like the function or like its class, an output like the method's ending.
 *
 * <p>For dr and kst the program takes the mean of the whole file as the price before the first bar: it is computed here, for comparison
 * only.
 */
final class TaNames implements IndicatorNames {

    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(
            Map.entry("uo", "ultimate"),
            Map.entry("ultimate_oscillator", "ultimate"),
            Map.entry("ao", "awesome"),
            Map.entry("awesome_oscillator", "awesome"),
            Map.entry("wr", "williams_r"),
            Map.entry("willr", "williams_r"),
            Map.entry("fi", "force_index"),
            Map.entry("ease_of_movement", "eom"),
            Map.entry("emv", "eom"),
            Map.entry("sma_ease_of_movement", "eom"),
            Map.entry("sma_eom", "eom"),
            Map.entry("acc_dist_index", "adi"),
            Map.entry("on_balance_volume", "obv"),
            Map.entry("chaikin_money_flow", "cmf"),
            Map.entry("money_flow_index", "mfi"),
            Map.entry("negative_volume_index", "nvi"),
            Map.entry("volume_price_trend", "vpt"),
            Map.entry("volume_weighted_average_price", "vwap"),
            Map.entry("average_true_range", "atr"),
            Map.entry("bb", "bollinger"),
            Map.entry("bbands", "bollinger"),
            Map.entry("kc", "keltner"),
            Map.entry("dc", "donchian"),
            Map.entry("ui", "ulcer"),
            Map.entry("mi", "mass_index"),
            Map.entry("mass", "mass_index"),
            Map.entry("stoch_rsi", "stochrsi"),
            Map.entry("daily_return", "dr"),
            Map.entry("daily_log_return", "dlr"),
            Map.entry("cumulative_return", "cr"));
    private static final Map<String, List<String>> SHORT_NAMES = Map.ofEntries(
            Map.entry("window", List.of("n", "length", "period", "window1")),
            Map.entry("window1", List.of("w1", "n1", "fast")),
            Map.entry("window2", List.of("w2", "n2", "slow")),
            Map.entry("window3", List.of("w3", "n3")),
            Map.entry("window4", List.of("w4", "n4")),
            Map.entry("roc1", List.of("r1")),
            Map.entry("roc2", List.of("r2")),
            Map.entry("roc3", List.of("r3")),
            Map.entry("roc4", List.of("r4")),
            Map.entry("nsig", List.of("sign", "sig", "signal")),
            Map.entry("window_slow", List.of("slow")),
            Map.entry("window_fast", List.of("fast")),
            Map.entry("window_sign", List.of("sign", "sig", "signal")),
            Map.entry("window_dev", List.of("dev", "ndev", "k", "mult")),
            Map.entry("window_atr", List.of("n_atr", "atr")),
            Map.entry("multiplier", List.of("mult", "k")),
            Map.entry("lbp", List.of("n", "window", "length")),
            Map.entry("smooth_window", List.of("d", "d_n", "smooth")),
            Map.entry("constant", List.of("c")),
            Map.entry("max_step", List.of("max", "maximum")),
            Map.entry("smoothing_factor", List.of("smoothing")));
    private static final Map<String, String> ENDINGS = Map.ofEntries(
            Map.entry("hband", "h"),
            Map.entry("high", "h"),
            Map.entry("upper", "h"),
            Map.entry("u", "h"),
            Map.entry("lband", "l"),
            Map.entry("low", "l"),
            Map.entry("lower", "l"),
            Map.entry("mband", "m"),
            Map.entry("mavg", "m"),
            Map.entry("mid", "m"),
            Map.entry("middle", "m"),
            Map.entry("wband", "w"),
            Map.entry("pband", "p"),
            Map.entry("hband_indicator", "hi"),
            Map.entry("lband_indicator", "li"),
            Map.entry("conversion_line", "conversion"),
            Map.entry("conv", "conversion"),
            Map.entry("base_line", "base"),
            Map.entry("hist", "diff"),
            Map.entry("sig", "signal"),
            Map.entry("signal", "sig"),
            Map.entry("d", "signal"),
            Map.entry("ind", "indicator"));

    @Override
    public Request resolve(Task task) {
        PythonCase given = PythonCase.of(task, "ta", OTHER_NAMES, SHORT_NAMES);
        Definition definition = given.definition();
        Map<String, Object> arguments = new LinkedHashMap<>(given.arguments());
        boolean hasPriceBefore =
                definition.parameters().stream().anyMatch(each -> each.name().equals("before"));
        if (hasPriceBefore) {
            arguments.put("before", mean(BarFile.read(task).series("close")));
        }
        List<Integer> outputs = new ArrayList<>();
        for (String suffix : given.suffixes()) {
            outputs.add(output(task, definition, suffix, given.flag("visual")));
        }
        List<Request.Leading> leading = new ArrayList<>();
        for (int output : outputs) {
            leading.add(leading(task, definition, arguments, output));
        }
        List<Integer> shifts = Collections.nCopies(outputs.size(), given.offset());
        return new Request(definition, arguments, List.of(), outputs, shifts, leading);
    }

    /** The program shows 0 before ATR and ADX exist, and the mean of the whole column before a delayed span of Ichimoku. */
    private static Request.Leading leading(
            Task task, Definition definition, Map<String, Object> arguments, int output) {
        String name =
                output < 0 ? "" : definition.name() + "." + definition.outputs().get(output);
        return switch (name) {
            case "atr.value" -> new Request.Leading(0, number(definition, arguments, "window") - 1);
            case "adx.adx" -> new Request.Leading(0, 2 * number(definition, arguments, "window") - 1);
            case "adx.pos", "adx.neg" -> new Request.Leading(0, number(definition, arguments, "window") + 1);
            case "ichimoku.a_visual", "ichimoku.b_visual" ->
                new Request.Leading(
                        meanOf(task, definition, arguments, output - 2), number(definition, arguments, "window2"));
            default -> new Request.Leading(0, 0);
        };
    }

    private static double meanOf(Task task, Definition definition, Map<String, Object> arguments, int output) {
        Indicator indicator = definition.create(arguments);
        Columns bars = BarFile.read(task).columns(List.of());
        double[][] out = new double[indicator.outputs()][bars.length()];
        indicator.batch(bars, out);
        return mean(Arrays.stream(out[output]).filter(Double::isFinite).toArray());
    }

    private static int number(Definition definition, Map<String, Object> arguments, String name) {
        return definition.parameters().stream()
                .filter(each -> each.name().equals(name))
                .map(each -> arguments.getOrDefault(name, each.defaultValue()))
                .mapToInt(each -> ((Number) each).intValue())
                .sum();
    }

    private static int output(Task task, Definition definition, String suffix, boolean visual) {
        List<String> outputs = definition.outputs();
        String wanted = suffix.isEmpty() ? ending(task.name(), definition) : suffix;
        if (visual && outputs.contains(wanted + "_visual")) {
            return outputs.indexOf(wanted + "_visual");
        }
        int exact = outputs.indexOf(wanted);
        int other = exact >= 0 ? exact : outputs.indexOf(ENDINGS.getOrDefault(wanted, wanted));
        boolean isFirst = outputs.size() == 1
                || wanted.isEmpty()
                || wanted.equals(definition.name())
                || wanted.matches("[\\d._]+");
        return other >= 0 ? other : isFirst ? mainOutput(definition) : -1;
    }

    /** What follows the function in the name of a case, such as {@code diff} in {@code macd_diff}. */
    private static String ending(String name, Definition definition) {
        if (definition.name().equals("eom")) {
            return name.startsWith("sma_") ? "sma" : "raw";
        }
        if (definition.name().equals("adx") && name.equals("adx")) {
            return "adx";
        }
        String end = name.startsWith(definition.name() + "_")
                ? name.substring(definition.name().length() + 1)
                : "";
        return end.startsWith("channel_") ? end.substring("channel_".length()) : end;
    }

    private static int mainOutput(Definition definition) {
        return Math.max(0, definition.outputs().indexOf(definition.name()));
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }
}
