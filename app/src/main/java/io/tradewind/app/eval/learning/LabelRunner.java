// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.learning;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseRules;
import io.tradewind.app.eval.runner.CaseRunner;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.JsonValues;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import io.tradewind.quant.learning.label.CusumFilter;
import io.tradewind.quant.learning.label.EwmVolatility;
import io.tradewind.quant.learning.label.TripleBarrier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Group {@code ml_labels}: CUSUM events, exponentially weighted volatility and triple-barrier labels of closes. */
final class LabelRunner implements CaseRunner {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern SPAN = Pattern.compile("span\\s*=\\s*(\\d+(?:\\.\\d+)?)");
    private static final Pattern FIRST_BAR = Pattern.compile("before bar (\\d+)");
    private static final int[] SHOWN = {50, 100};

    @Override
    public CaseRules rules() {
        return CaseRules.STANDARD.withKinds(
                Map.of("cusum_events", List.of(), "labels", List.of(), "vol_at", List.of("vol")));
    }

    @Override
    public ObjectNode run(Task task) {
        double[] closes = CaseSeries.read(task).first();
        var params = new CaseParameters(task.params());
        int[] events = CusumFilter.events(closes, params.real("cusum_threshold"));
        double span = number(SPAN, params.text("ewm(span=100)", "vol"), "the span of 'vol'");
        double[] widths = EwmVolatility.of(closes, span);
        double side = params.real(1.0, "pt_sl");
        int horizon = params.integer(10, "vertical_bars");
        int firstBar = (int) number(FIRST_BAR, params.text("before bar 0", "skip"), "the first bar of 'skip'");
        params.requireAllKnown();
        ObjectNode actual = NODES.objectNode();
        for (String name : task.wanted()) {
            switch (name) {
                case "cusum_events" -> actual.set(name, (JsonNode) JsonValues.integers(events));
                case "labels" -> {
                    int[] late =
                            Arrays.stream(events).filter(i -> i >= firstBar).toArray();
                    var labels = new TripleBarrier(side, side, horizon).label(closes, widths, late);
                    actual.set(name, (JsonNode) nodes(labels));
                }
                case "vol_at" -> actual.set(name, (JsonNode) shown(widths));
                default -> {}
            }
        }
        return actual;
    }

    private static ArrayNode nodes(List<TripleBarrier.Label> labels) {
        ArrayNode array = NODES.arrayNode();
        labels.forEach(
                label -> array.addArray().add(label.start()).add(label.end()).add(label.side()));
        return array;
    }

    /** The volatility at bars 50, 100 and the last. */
    private static ArrayNode shown(double[] widths) {
        ArrayNode array = NODES.arrayNode();
        for (int bar : new int[] {SHOWN[0], SHOWN[1], widths.length - 1}) {
            array.addArray().add(bar).add(JsonValues.number(widths[bar]));
        }
        return array;
    }

    private static double number(Pattern pattern, String text, String what) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new UnsupportedCaseException(what + " cannot be read from '" + text + "'");
        }
        return Double.parseDouble(matcher.group(1));
    }
}
