// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.indicator;

import io.tradewind.app.eval.runner.CaseRunner.Task;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Makes the R call of a case that states none from its name, such as {@code RUN_SD}, and its parameters. */
final class TtrCaseName {

    private static final Map<String, String> FUNCTIONS = functions();
    private static final Map<String, String> DATA =
            Map.of("x", "C", "price", "C", "prices", "C", "volume", "V", "y", "V", "w", "V", "Ra", "C", "Rb", "V");
    private static final Map<String, String> PARAMETERS = Map.of(
            "atr_mult",
            "atr",
            "vol_divisor",
            "vol.divisor",
            "estimator",
            "calc",
            "exact_multiplier",
            "exact.multiplier",
            "include_lag",
            "include.lag",
            "non_unique",
            "non.unique");

    private TtrCaseName() {}

    static String call(Task task) {
        String function = function(task.name());
        TtrSignature signature = TtrSignature.of(function);
        List<String> arguments = new ArrayList<>();
        for (String data : signature.data()) {
            arguments.add(
                    data.equals("price") && function.equals("VWAP") ? "(H+L+C)/3" : DATA.getOrDefault(data, data));
        }
        for (JsonNode node : task.list()) {
            arguments.add(text(node));
        }
        for (String name : task.params().propertyNames()) {
            arguments.add(PARAMETERS.getOrDefault(name, name) + " = "
                    + text(task.params().path(name)));
        }
        arguments.addAll(implied(task));
        return function + "(" + String.join(", ", arguments) + ")";
    }

    /** What only the name says. */
    private static List<String> implied(Task task) {
        String name = task.name().toUpperCase(Locale.ROOT);
        List<String> arguments = new ArrayList<>();
        if (name.endsWith("_WILDER") && !name.startsWith("RSI")) {
            arguments.add("wilder = TRUE");
        }
        if (name.endsWith("_LAG")) {
            arguments.add("include.lag = TRUE");
        }
        if (name.endsWith("_SMA") && !task.params().has("maType")) {
            arguments.add("maType = \"SMA\"");
        }
        if (name.startsWith("VOL_")
                && !task.params().has("estimator")
                && !task.params().has("calc")) {
            arguments.add("calc = \"" + name.substring(4).toLowerCase(Locale.ROOT) + '"');
        }
        return arguments;
    }

    private static String text(JsonNode node) {
        if (node.isArray()) {
            List<String> inside = new ArrayList<>();
            node.forEach(each -> inside.add(text(each)));
            return "c(" + String.join(", ", inside) + ")";
        }
        if (node.isBoolean()) {
            return node.booleanValue() ? "TRUE" : "FALSE";
        }
        return node.isString() ? '"' + node.asString("") + '"' : node.asString("");
    }

    /** The longest known beginning of the name, without signs and case. */
    private static String function(String caseName) {
        String plain = plain(caseName);
        return FUNCTIONS.entrySet().stream()
                .filter(each -> plain.startsWith(each.getKey()))
                .max(Comparator.comparingInt(each -> each.getKey().length()))
                .map(Map.Entry::getValue)
                .orElseThrow(() -> new UnsupportedCaseException("'" + caseName + "' is no function of TTR"));
    }

    private static String plain(String name) {
        return name.replaceAll("[^A-Za-z]", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, String> functions() {
        Map<String, String> all = new LinkedHashMap<>();
        for (String function : TtrSignature.names()) {
            all.put(plain(function), function);
        }
        all.put("keltner", "keltnerChannels");
        all.put("donchian", "DonchianChannel");
        all.put("chaikinvol", "chaikinVolatility");
        all.put("percentrank", "runPercentRank");
        all.put("ultimate", "ultimateOscillator");
        all.put("vol", "volatility");
        return all;
    }
}
