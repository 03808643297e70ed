// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.inference;

import io.tradewind.app.eval.runner.CaseParameters;
import io.tradewind.app.eval.runner.CaseSeries;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Two samples of a case: two columns, or one that is cut as the parameters say ({@code first 50 values}, {@code first floor(n/2)}). */
final class TwoSamples {
    private static final Pattern COUNT = Pattern.compile("first (\\d+)( values| rows| observations)?");
    private static final Pattern SHARE =
            Pattern.compile("first (?:floor|int)\\(n\\s*/\\s*(\\d+)\\)( values)?|first n//(\\d+)( values)?");

    private final double[] first;
    private final double[] second;

    private TwoSamples(double[] first, double[] second) {
        this.first = first;
        this.second = second;
    }

    static TwoSamples of(CaseSeries series, CaseParameters params) {
        String cut = params.text("", "sample1").toLowerCase(Locale.ROOT).strip();
        String rest = params.text("the rest", "sample2").toLowerCase(Locale.ROOT);
        if (series.names().size() == 2) {
            return new TwoSamples(series.column(0), series.column(1));
        }
        if (!rest.contains("rest")) {
            throw new UnsupportedCaseException("second sample '" + rest + "' has no counterpart");
        }
        double[] all = series.first();
        int size = size(cut, all.length);
        if (size < 1 || size >= all.length) {
            throw new UnsupportedCaseException(
                    "first sample '" + cut + "' leaves no second one of " + all.length + " values");
        }
        return new TwoSamples(Arrays.copyOf(all, size), Arrays.copyOfRange(all, size, all.length));
    }

    private static int size(String cut, int n) {
        Matcher count = COUNT.matcher(cut);
        if (count.matches()) {
            return Integer.parseInt(count.group(1));
        }
        Matcher share = SHARE.matcher(cut);
        if (share.matches()) {
            return n / Integer.parseInt(share.group(1) == null ? share.group(3) : share.group(1));
        }
        if (cut.isEmpty() || cut.equals("first half")) {
            return n / 2;
        }
        throw new UnsupportedCaseException("first sample '" + cut + "' has no counterpart");
    }

    double[] first() {
        return first;
    }

    double[] second() {
        return second;
    }
}
