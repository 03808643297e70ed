// SPDX-License-Identifier: Apache-2.0
package io.tradewind.app.eval.indicator;

import io.tradewind.app.eval.indicator.RExpression.Argument;
import io.tradewind.app.eval.runner.UnsupportedCaseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The formal arguments of a function of TTR 0.24.3, in its order.
 *
 * @param data names of those that are series
 * @param formals names of all, in order
 */
record TtrSignature(List<String> data, List<String> formals) {

    private static final Map<String, TtrSignature> ALL = table();
    private static final Map<String, String> REFUSED = Map.of(
            "ZigZag", "its line goes through turning points that are only known later; the catalog has the causal legs",
            "growth", "it is NA throughout, because its first rate is",
            "lags", "its rows are not those of the series");

    /** Copies the lists. */
    TtrSignature {
        data = List.copyOf(data);
        formals = List.copyOf(formals);
    }

    /**
     * The signature of a function.
     *
     * @throws UnsupportedCaseException when TTR has no such function, or it has no counterpart
     */
    static TtrSignature of(String function) {
        TtrSignature signature = ALL.get(function);
        if (signature == null) {
            String reason = REFUSED.getOrDefault(function, "no such function is known");
            throw new UnsupportedCaseException("TTR's " + function + " has no counterpart: " + reason);
        }
        return signature;
    }

    static List<String> names() {
        return List.copyOf(ALL.keySet());
    }

    static boolean isKnown(String function) {
        return ALL.containsKey(function);
    }

    /** Arguments by formal name, by R's rules: exact names, then unique beginnings, then positions; the rest keep their names. */
    Map<String, RExpression> match(List<Argument> arguments) {
        Map<String, RExpression> matched = new LinkedHashMap<>();
        List<RExpression> positional = new ArrayList<>();
        for (Argument argument : arguments) {
            if (argument.name().isEmpty()) {
                positional.add(argument.value());
            } else {
                matched.put(fullName(argument.name()), argument.value());
            }
        }
        int place = 0;
        for (RExpression value : positional) {
            while (place < formals.size() && matched.containsKey(formals.get(place))) {
                place++;
            }
            if (place == formals.size()) {
                throw new UnsupportedCaseException("the call has more arguments than " + formals);
            }
            matched.put(formals.get(place), value);
        }
        return matched;
    }

    private String fullName(String given) {
        List<String> beginnings =
                formals.stream().filter(each -> each.startsWith(given)).toList();
        return !formals.contains(given) && beginnings.size() == 1 ? beginnings.getFirst() : given;
    }

    private static Map<String, TtrSignature> table() {
        Map<String, TtrSignature> all = new LinkedHashMap<>();
        addAverages(all);
        addRolling(all);
        add(all, "ADX", "HLC", "n", "maType");
        add(all, "aroon", "HL", "n");
        add(all, "ATR", "HLC", "n", "maType");
        add(all, "BBands", "HLC", "n", "maType", "sd");
        add(all, "CCI", "HLC", "n", "maType", "c");
        add(all, "chaikinAD", "HLC,volume");
        add(all, "chaikinVolatility", "HL", "n", "maType");
        add(all, "CLV", "HLC");
        add(all, "CMF", "HLC,volume", "n");
        add(all, "CMO", "x", "n");
        add(all, "DonchianChannel", "HL", "n", "include.lag");
        add(all, "DPO", "x", "n", "maType", "shift", "percent");
        add(all, "DVI", "price", "n", "wts", "smooth", "magnitude", "stretch", "exact.multiplier");
        add(all, "EMV", "HL,volume", "n", "maType", "vol.divisor");
        add(all, "keltnerChannels", "HLC", "n", "maType", "atr");
        add(all, "KST", "price", "n", "nROC", "nSig", "maType", "wts");
        add(all, "MACD", "x", "nFast", "nSlow", "nSig", "maType", "percent");
        add(all, "MFI", "HLC,volume", "n");
        add(all, "momentum", "x", "n", "na.pad");
        add(all, "OBV", "price,volume");
        add(all, "PBands", "prices", "n", "maType", "sd", "fastn", "centered", "lavg");
        add(all, "ROC", "x", "n", "type", "na.pad");
        add(all, "RSI", "price", "n", "maType");
        add(all, "SAR", "HL", "accel");
        add(all, "SMI", "HLC", "n", "nFast", "nSlow", "nSig", "maType", "bounded");
        add(all, "SNR", "HLC", "n", "maType");
        add(all, "stoch", "HLC", "nFastK", "nFastD", "nSlowD", "maType", "bounded", "smooth");
        add(all, "TDI", "price", "n", "multiple");
        add(all, "TRIX", "price", "n", "nSig", "maType", "percent");
        add(all, "ultimateOscillator", "HLC", "n", "wts");
        add(all, "VHF", "price", "n");
        add(all, "volatility", "OHLC", "n", "calc", "N", "mean0", "type");
        add(all, "williamsAD", "HLC");
        add(all, "WPR", "HLC", "n");
        return all;
    }

    private static void addAverages(Map<String, TtrSignature> all) {
        add(all, "ALMA", "x", "n", "offset", "sigma");
        add(all, "DEMA", "x", "n", "v", "wilder", "ratio");
        add(all, "EMA", "x", "n", "wilder", "ratio");
        add(all, "EVWMA", "price,volume", "n");
        add(all, "GMMA", "x", "short", "long", "maType");
        add(all, "HMA", "x", "n");
        add(all, "SMA", "x", "n");
        add(all, "VMA", "x,w", "ratio");
        add(all, "VWAP", "price,volume", "n");
        add(all, "VWMA", "price,volume", "n");
        add(all, "WMA", "x", "n", "wts");
        add(all, "ZLEMA", "x", "n", "ratio");
    }

    private static void addRolling(Map<String, TtrSignature> all) {
        add(all, "CTI", "price", "n", "slope");
        add(all, "rollSFM", "Ra,Rb", "n");
        add(all, "runCor", "x,y", "n", "use", "sample", "cumulative");
        add(all, "runCov", "x,y", "n", "use", "sample", "cumulative");
        add(all, "runMAD", "x", "n", "center", "stat", "constant", "non.unique", "cumulative");
        add(all, "runMax", "x", "n", "cumulative");
        add(all, "runMean", "x", "n", "cumulative");
        add(all, "runMedian", "x", "n", "non.unique", "cumulative");
        add(all, "runMin", "x", "n", "cumulative");
        add(all, "runPercentRank", "x", "n", "cumulative", "exact.multiplier");
        add(all, "runSD", "x", "n", "sample", "cumulative");
        add(all, "runSum", "x", "n", "cumulative");
        add(all, "runVar", "x,y", "n", "sample", "cumulative");
        add(all, "wilderSum", "x", "n");
    }

    private static void add(Map<String, TtrSignature> all, String function, String data, String... others) {
        List<String> series = List.of(data.split(",", -1));
        List<String> formals = new ArrayList<>(series);
        formals.addAll(List.of(others));
        all.put(function, new TtrSignature(series, formals));
    }
}
